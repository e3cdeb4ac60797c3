#include "lint/shared/value_type.hpp"

#include <algorithm>

namespace aircat::lint {
namespace {

using catalog::Kind;
using catalog::Node;

bool is_of(const Node& value, std::string_view type) {
  if (type == "string")
    return value.is(Kind::string);
  if (type == "integer")
    return value.is(Kind::integer);
  if (type == "number")
    return value.is_number();
  if (type == "boolean")
    return value.is(Kind::boolean);
  if (type == "object")
    return value.is(Kind::object);
  if (type == "array")
    return value.is(Kind::array);
  return type != "null" || value.is(Kind::null);
}

} // namespace

bool is_of_type(const Node& value, const Node& type) {
  if (!type.is(Kind::array))
    return is_of(value, type.string);
  return std::any_of(type.items.begin(), type.items.end(),
                     [&](const Node* one) { return is_of(value, one->string); });
}

std::string types_text(const Node& type) {
  if (!type.is(Kind::array))
    return catalog::text_of(type);
  std::string out;
  for (const auto* one : type.items)
    out += (out.empty() ? "" : " or ") + catalog::text_of(*one);
  return out;
}

} // namespace aircat::lint
