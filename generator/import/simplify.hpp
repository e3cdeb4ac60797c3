#pragma once

#include "json/json.hpp"

#include <functional>

namespace aircat::importing {

/// A model's file with as little in it as says the same: what `is_as_good` accepts is taken out,
/// or said once for all capabilities instead of in each. Only members of `parameters` and `inputs`
/// are tried, and none that `before` has.
[[nodiscard]] Json simplified(Json file, const Json& before,
                              const std::function<bool(const Json&)>& is_as_good);

} // namespace aircat::importing
