#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// The values that an input placed on a parameter offers; none when anything within the limits may
/// be entered.
[[nodiscard]] std::vector<Offer> offers_of(const Input& input, const Parameter& parameter);

/// The sizes, keys or tiers that a size input offers.
[[nodiscard]] std::vector<Offer> size_offers_of(const Input& input, const Size& size,
                                                const Catalog& catalog);

} // namespace aircat::catalog
