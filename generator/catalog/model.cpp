#include "catalog/model.hpp"

namespace aircat::catalog {

const Parameter* Provider::parameter(std::string_view path) const {
  for (const auto& candidate : parameters)
    if (candidate.path == path)
      return &candidate;
  return nullptr;
}

const Input* Provider::input(std::string_view name) const {
  for (const auto& candidate : inputs)
    if (candidate.name == name)
      return &candidate;
  return nullptr;
}

const Model* Catalog::find(std::string_view air_or_id) const {
  const Model* by_slug = nullptr;
  bool unique = true;
  for (const auto& model : models) {
    if (model->air == air_or_id || model->id() == air_or_id)
      return model.get();
    if (model->slug == air_or_id) {
      unique = !by_slug;
      by_slug = model.get();
    }
  }
  return unique ? by_slug : nullptr;
}

} // namespace aircat::catalog
