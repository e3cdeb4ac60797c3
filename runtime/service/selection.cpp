#include "service/selection.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace aircat::service {
namespace {

struct Candidate {
  std::string air;
  ModelCost cost;
};

/// In dollars: the cheapest first, of equals the better one.
auto by_cost(const Candidate& model) {
  return std::tuple(model.cost.estimated_cost, -static_cast<int>(model.cost.quality), model.air);
}

auto by_quality(const Candidate& model) {
  return std::tuple(-static_cast<int>(model.cost.quality), model.cost.estimated_cost, model.air);
}

} // namespace

std::string chosen_model(const ModelWish& wish, const RunwareConfiguration& configuration,
                         const Models& models) {
  std::vector<Candidate> fitting;
  for (const auto& [air, cost] : configuration.model_costs)
    if (models.makes_images(air) && cost.quality >= wish.quality &&
        (!wish.max_cost || cost.estimated_cost <= *wish.max_cost))
      fitting.push_back({air, cost});
  const auto best =
      std::min_element(fitting.begin(), fitting.end(), [&](const auto& a, const auto& b) {
        return wish.best ? by_quality(a) < by_quality(b) : by_cost(a) < by_cost(b);
      });
  return best == fitting.end() ? std::string() : best->air;
}

} // namespace aircat::service
