#include "catalog/limits.hpp"

namespace aircat::catalog {
namespace {

std::optional<double> number_at(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value && value->is_number() ? std::optional(value->number) : std::nullopt;
}

std::optional<std::int64_t> integer_at(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value && value->is(Kind::integer) ? std::optional(value->integer) : std::nullopt;
}

std::string_view string_at(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value && value->is(Kind::string) ? value->string : std::string_view{};
}

Types types_at(const Node& node) {
  Types types = 0;
  if (const auto* value = node.find("type")) {
    if (value->is(Kind::string))
      types |= type_bit(value->string);
    for (const auto* item : value->items)
      types |= type_bit(item->string);
  }
  return types;
}

Format format_at(const Node& node) {
  constexpr std::string_view names[] = {"", "image", "video", "audio", "uuid", "uri", "air"};
  const auto name = string_at(node, "format");
  for (std::size_t i = 1; i < std::size(names); ++i)
    if (name == names[i])
      return static_cast<Format>(i);
  return Format::none;
}

} // namespace

Types type_bit(std::string_view name) {
  constexpr std::string_view names[] = {"string",  "integer", "number",
                                        "boolean", "array",   "object"};
  for (std::size_t i = 0; i < std::size(names); ++i)
    if (name == names[i])
      return 1U << i;
  return 0;
}

Limits read_limits(const Node& node) {
  Limits limits;
  limits.constant = node.find("const");
  if (const auto* values = node.find("enum"))
    limits.enumeration = values->items;
  limits.minimum = number_at(node, "minimum");
  limits.maximum = number_at(node, "maximum");
  limits.multiple_of = number_at(node, "multipleOf");
  limits.min_length = integer_at(node, "minLength");
  limits.max_length = integer_at(node, "maxLength");
  limits.min_items = integer_at(node, "minItems");
  limits.max_items = integer_at(node, "maxItems");
  limits.pattern = string_at(node, "pattern");
  return limits;
}

Parameter read_parameter(std::string_view path, const Node& definition) {
  Parameter parameter;
  parameter.path = path;
  parameter.node = &definition;
  parameter.refused = definition.is(Kind::boolean);
  parameter.types = types_at(definition);
  parameter.item_types = type_bit(string_at(definition, "items"));
  parameter.format = format_at(definition);
  parameter.limits = read_limits(definition);
  const auto* required = definition.find("required");
  parameter.required = required && required->boolean;
  parameter.default_value = definition.find("default");
  parameter.description = string_at(definition, "description");
  return parameter;
}

} // namespace aircat::catalog
