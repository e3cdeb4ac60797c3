#pragma once

#include "catalog/json.hpp"

#include <string>

namespace aircat::lint {

/// Whether a value is of the type, or one of the types, that a schema's `type` names. A word that
/// is no type takes any value: it has a finding of its own.
[[nodiscard]] bool is_of_type(const catalog::Node& value, const catalog::Node& type);
/// `string`, `string or null`.
[[nodiscard]] std::string types_text(const catalog::Node& type);

} // namespace aircat::lint
