#pragma once

#include "catalog/json.hpp"

#include <string_view>

namespace aircat::importing {

/// The value at a JSON pointer (`/components/schemas/Task`); nullptr when there is none.
[[nodiscard]] const catalog::Node* at_pointer(const catalog::Node& root, std::string_view pointer);

/// What a `$ref` of the document with this root names. Nothing is ever fetched: one that is not in
/// the document is a finding and nullptr.
[[nodiscard]] const catalog::Node* follow(const catalog::Node& root, const catalog::Node& reference,
                                          Findings& findings);

} // namespace aircat::importing
