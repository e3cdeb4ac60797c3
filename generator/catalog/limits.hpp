#pragma once

#include "catalog/model.hpp"

namespace aircat::catalog {

/// Reads JSON Schema's limit keywords from an object.
[[nodiscard]] Limits read_limits(const Node& node);

/// Bits of `type` for a JSON Schema type name; 0 when there is no such type.
[[nodiscard]] Types type_bit(std::string_view name);

/// Reads a merged definition as a parameter.
[[nodiscard]] Parameter read_parameter(std::string_view path, const Node& definition);

} // namespace aircat::catalog
