#pragma once

#include "catalog/model.hpp"

#include <string>

namespace aircat::render {

/// The rules of a provider as TypeScript, as they follow their keys; both empty when a request can
/// break none.
struct RulesData {
  std::string rules; ///< `breakable_rules`, as the catalog has them
  std::string tiers; ///< the sizes of those tiers that a rule can tell from none, as `1920x1080`
};

/// For keys in lines that start at `indent`.
[[nodiscard]] RulesData rules_data(const catalog::Provider& provider, std::size_t indent);

} // namespace aircat::render
