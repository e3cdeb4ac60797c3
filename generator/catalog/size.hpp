#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// Reads "1280x720"; nothing when the text is no size.
[[nodiscard]] std::optional<Pair> read_pair(std::string_view text, char separator = 'x');

/// The rows of `{tier: {key: "WxH"}}`. Malformed sizes are findings.
[[nodiscard]] std::vector<SizeRow> read_rows(const Node& tiers, Findings& findings);

/// The size of a provider: the law, the offer and where the size comes from.
[[nodiscard]] Size resolve_size(const Layers& layers, const Catalog& catalog, Workshop& workshop);

/// Without a law of the model's own, the task's generic limits on width and height hold.
void adopt_generic_limits(Size& size, const Provider& provider);

} // namespace aircat::catalog
