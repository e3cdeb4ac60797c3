#pragma once

#include <nlohmann/json.hpp>

#include <vector>

namespace aircat::render {

/// Alternatives as what they have in common and what is left of each.
struct Factored {
  nlohmann::ordered_json common;
  std::vector<nlohmann::ordered_json> rest; ///< empty objects where nothing is left
};

/// `common` together with one of `rest` says exactly what that alternative said. Looks into objects
/// whose members are closed.
[[nodiscard]] Factored factor(const std::vector<nlohmann::ordered_json>& alternatives);

} // namespace aircat::render
