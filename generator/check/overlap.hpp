#pragma once

#include "check/subject.hpp"

#include <string>
#include <vector>

namespace aircat::check {

/// Can any value satisfy both sets of limits? True when that cannot be told cheaply.
[[nodiscard]] bool overlap(const Limits& a, const Limits& b);

/// The values that a set of limits lists: `const` or `enum`; empty when it lists none.
[[nodiscard]] std::vector<const Node*> listed(const Limits& limits);

/// Why no size tier of the provider satisfies a condition on `size.tier`; "" when one does.
[[nodiscard]] std::string tier_problem(const Provider& provider,
                                       const catalog::Condition& condition);

} // namespace aircat::check
