#pragma once

#include "catalog/json.hpp"
#include "catalog/model.hpp"

#include <string>
#include <vector>

/// How the reports say things.
namespace aircat::provenance {

/// "catalog/common.json:7:23"; nothing for a value that was made.
[[nodiscard]] std::string place_of(const catalog::Node& node);

/// A value as JSON on one line; what is missing or null: "nothing".
[[nodiscard]] std::string value_text(const catalog::Node* node);

/// "Handwritten img.ly provider, 2026-01-28; Task map, 2026-07-22", or "no source".
[[nodiscard]] std::string sources_text(const std::vector<const catalog::Source*>& sources);

} // namespace aircat::provenance
