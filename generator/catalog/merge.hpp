#pragma once

#include "catalog/json.hpp"

#include <deque>

namespace aircat::catalog {

/// RFC 7396: `patch` over `base`, `null` removes. Unchanged parts are shared; new nodes go to
/// `arena`. Keys keep the place of their first appearance. Either may be nullptr.
[[nodiscard]] const Node* merge_patch(const Node* base, const Node* patch, std::deque<Node>& arena);

/// The same for one parameter's definition: its limits are one value, so a patch that states any of
/// them replaces all inherited ones and the default.
[[nodiscard]] const Node* merge_parameter(const Node* base, const Node* patch,
                                          std::deque<Node>& arena);

} // namespace aircat::catalog
