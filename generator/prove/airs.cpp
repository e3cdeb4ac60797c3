#include "prove/mutation.hpp"

#include <algorithm>

namespace aircat::prove {

Airs::Airs(const catalog::Catalog& catalog) {
  for (const auto& model : catalog.models)
    (model->part_of ? components : models).push_back(model.get());
  for (const auto& [air, task] : catalog.airs.tasks)
    if (const auto* model = catalog.find(air); !model || model->air != air)
      undescribed.push_back({air, task});
  std::sort(undescribed.begin(), undescribed.end(),
            [](const Known& a, const Known& b) { return a.air < b.air; });
  community = catalog.airs.community;
}

bool Airs::knows(std::string_view air) const {
  const auto is_it = [&](const catalog::Model* model) { return model->air == air; };
  return std::any_of(models.begin(), models.end(), is_it) ||
         std::any_of(components.begin(), components.end(), is_it) ||
         std::any_of(undescribed.begin(), undescribed.end(),
                     [&](const Known& known) { return known.air == air; }) ||
         std::find(community.begin(), community.end(), air.substr(0, air.find(':'))) !=
             community.end();
}

} // namespace aircat::prove
