#pragma once

#include "json/json.hpp"

#include <vector>

namespace aircat::render {

/// Alternatives as what they have in common and what is left of each.
struct Factored {
  Json common;
  std::vector<Json> rest; ///< empty objects where nothing is left
};

/// `common` together with one of `rest` says exactly what that alternative said. Looks into objects
/// whose members are closed.
[[nodiscard]] Factored factor(std::vector<Json> alternatives);

} // namespace aircat::render
