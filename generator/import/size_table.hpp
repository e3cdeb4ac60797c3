#pragma once

#include "import/statement.hpp"

/// Tables of sizes as catalog files write them: `{tier: {key: "WxH" | ["WxH"]}}`.
namespace aircat::importing {

[[nodiscard]] std::optional<catalog::Pair> read_size(const Json& text);
[[nodiscard]] Pairs pairs_in(const Json& tiers);
[[nodiscard]] Json table_json(const catalog::Document& table);
/// The table of the catalog that has the same sizes; "" when there is none.
[[nodiscard]] std::string table_of(const catalog::Catalog& catalog, const Pairs& pairs);

/// A table of sizes that have no names yet: tiers by area, cut where `together` has only some of
/// their sizes; keys by the ratio.
[[nodiscard]] Json named_sizes(const Pairs& pairs, bool is_video,
                               const std::vector<Pairs>& together);
/// The table as it was, without what is gone and with what is new.
[[nodiscard]] Json mended_sizes(Json tiers, const Pairs& pairs, bool is_video);

} // namespace aircat::importing
