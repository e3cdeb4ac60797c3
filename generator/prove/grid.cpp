#include "prove/grid.hpp"

#include "prove/axes.hpp"
#include "prove/boundaries.hpp"

#include <algorithm>

namespace aircat::prove {
namespace {

constexpr std::size_t most_cases = 2000;

/// False when it has seen enough.
using Visit = std::function<bool(Case)>;

std::size_t product_of(const std::vector<Axis>& axes) {
  std::size_t product = 1;
  for (const auto& axis : axes) {
    product *= axis.choices.size();
    if (product > (std::size_t{1} << 40))
      break; // far too many in any case; no overflow
  }
  return product;
}

bool each_of_product(const std::vector<Axis>& axes, const Visit& visit) {
  std::vector<std::size_t> choices(axes.size(), 0);
  while (visit(combine(axes, choices))) {
    auto axis = axes.size();
    while (axis > 0 && ++choices[axis - 1] == axes[axis - 1].choices.size())
      choices[--axis] = 0;
    if (axis == 0)
      return true;
  }
  return false;
}

/// The plainest combination, then every other value alone, then every pair of those.
bool each_single_and_pair(const std::vector<Axis>& axes, const Visit& visit) {
  std::vector<std::size_t> choices(axes.size(), 0);
  const auto look = [&] { return visit(combine(axes, choices)); };
  const auto each_other = [&](std::size_t axis, const auto& act) {
    bool more = true;
    for (std::size_t c = 1; more && c < axes[axis].choices.size(); ++c) {
      choices[axis] = c;
      more = act();
    }
    choices[axis] = 0;
    return more;
  };
  bool more = look();
  for (std::size_t a = 0; more && a < axes.size(); ++a)
    more = each_other(a, look);
  for (std::size_t a = 0; a < axes.size(); ++a)
    for (std::size_t b = a + 1; more && b < axes.size(); ++b)
      more = each_other(a, [&] { return each_other(b, look); });
  return more;
}

bool each_combination(const std::vector<Axis>& axes, bool product, const Visit& visit) {
  return product ? each_of_product(axes, visit) : each_single_and_pair(axes, visit);
}

} // namespace

Case combine(const std::vector<Axis>& axes, const std::vector<std::size_t>& choices) {
  Case result;
  result.inputs = Json::object();
  result.choices = choices;
  for (std::size_t a = 0; a < axes.size(); ++a) {
    const auto& choice = axes[a].choices[choices[a]];
    if (!axes[a].input)
      result.image = choice.image;
    else if (!choice.value.is_null())
      result.inputs[choice.plural ? axes[a].input->plural() : std::string(axes[a].input->name)] =
          choice.value;
  }
  return result;
}

Grid grid(const catalog::Provider& provider, GridSize size) {
  Grid grid;
  grid.axes = axes_of(provider);
  grid.product = size == GridSize::full || product_of(grid.axes) <= most_cases;
  (void)each_combination(grid.axes, grid.product, [&](Case one) {
    grid.cases.push_back(std::move(one));
    return true;
  });
  add_boundaries(provider, grid);
  return grid;
}

void each_case(const catalog::Provider& provider, const std::function<bool(const Case&)>& visit) {
  Grid grid;
  grid.axes = axes_of(provider);
  if (!each_combination(grid.axes, product_of(grid.axes) <= most_cases, visit))
    return;
  add_boundaries(provider, grid);
  (void)std::all_of(grid.cases.begin(), grid.cases.end(), visit);
}

} // namespace aircat::prove
