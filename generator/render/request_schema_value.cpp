#include "render/request_schema_value.hpp"

#include "request/formats.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace aircat::render {
namespace {

using catalog::Format;
using catalog::Limits;
using catalog::Parameter;
using catalog::Types;
namespace type = catalog::type;

/// The largest integer that every JSON reader keeps exact: 2^53 - 1.
constexpr double largest_integer = 9007199254740991;
/// More multiples of a fraction than this are not written out.
constexpr double most_multiples = 1000;
constexpr double tolerance = 1e-9;

bool is_integer_only(Types types) {
  return (types & type::integer) != 0 && (types & type::number) == 0;
}

/// Fractions such as 0.1 are no exact doubles, so `multipleOf` would refuse 0.3. The legal values
/// are listed instead, as people write them.
void add_fractional_multiples(Schema& schema, const Limits& limits, Types types,
                              std::string_view path, SchemaScope& scope) {
  const auto step = *limits.multiple_of;
  const auto first = std::ceil(limits.minimum.value_or(0) / step - tolerance);
  const auto last = std::floor(limits.maximum.value_or(0) / step + tolerance);
  if (!limits.minimum || !limits.maximum || last - first >= most_multiples) {
    scope.add_unsaid(
        {"multiples", fmt::format("`{}` must be a multiple of {}", path, request::text_of(step))});
    return;
  }
  scope.add_unsaid({"tolerance", fmt::format("`{}` may be off a multiple of {} by 1e-9", path,
                                             request::text_of(step))});
  Schema::Items values;
  for (auto i = first; i <= last; ++i) {
    const auto value = std::round(i * step / tolerance) * tolerance;
    if (!is_integer_only(types) || std::trunc(value) == value)
      values.push_back(number_schema(std::stod(fmt::format("{:.9f}", value))));
  }
  schema.append("enum", std::move(values));
}

void add_bounds(Schema& schema, const Limits& limits, bool exact) {
  auto minimum = limits.minimum;
  auto maximum = limits.maximum;
  if (exact) {
    minimum = std::max(minimum.value_or(-largest_integer), -largest_integer);
    maximum = std::min(maximum.value_or(largest_integer), largest_integer);
  }
  if (minimum)
    schema.append("minimum", number_schema(*minimum));
  if (maximum)
    schema.append("maximum", number_schema(*maximum));
}

void add_number_limits(Schema& schema, const Parameter& parameter, Types types,
                       SchemaScope& scope) {
  const auto& limits = parameter.limits;
  const auto step = limits.multiple_of.value_or(0);
  const bool fractional = step > 0 && std::trunc(step) != step;
  if (fractional && limits.enumeration.empty())
    add_fractional_multiples(schema, limits, types, parameter.path, scope);
  // Numbers that are listed need no bounds that say nothing new.
  const bool listed = schema.contains("enum");
  if (!listed || limits.minimum || limits.maximum)
    add_bounds(schema, limits, !listed && scope.bounds_integers && is_integer_only(types));
  if (step > 0 && !fractional && !(step == 1 && is_integer_only(types)))
    schema.append("multipleOf", number_schema(step));
}

void add_text_limits(Schema& schema, const Parameter& parameter) {
  const auto& limits = parameter.limits;
  if (limits.min_length)
    schema.append("minLength", *limits.min_length);
  if (limits.max_length)
    schema.append("maxLength", *limits.max_length);
  if (!limits.pattern.empty())
    schema.append("pattern", limits.pattern);
  if (parameter.format == Format::none)
    return;
  const auto pattern = request::pattern_of(parameter.format);
  if (limits.pattern.empty())
    schema.append("pattern", pattern);
  else
    schema.append("allOf", Schema::array({Schema{{"pattern", pattern}}}));
}

Types types_of(const catalog::Node& value) {
  switch (value.kind) {
  case catalog::Kind::string:
    return type::string;
  case catalog::Kind::boolean:
    return type::boolean;
  case catalog::Kind::array:
    return type::array;
  case catalog::Kind::object:
    return type::object;
  case catalog::Kind::integer:
    return type::integer | type::number;
  case catalog::Kind::number:
    return std::trunc(value.number) == value.number ? type::integer | type::number : type::number;
  case catalog::Kind::null:
    break;
  }
  return 0;
}

/// The values of the enumeration that have one of the types.
Schema::Items values_of(const Limits& limits, Types types) {
  Schema::Items values;
  for (const auto* node : limits.enumeration)
    if ((types_of(*node) & types) != 0)
      values.push_back(schema_of(*node));
  return values;
}

/// A value of one type that is no array; `type` has two bits for numbers. Nothing where the
/// enumeration has no such value.
std::optional<Schema> typed_schema(const Parameter& parameter, Types types, SchemaScope& scope) {
  Schema schema{{"type", type_name(types)}};
  if (!parameter.limits.enumeration.empty()) {
    auto values = values_of(parameter.limits, types);
    if (values.empty())
      return std::nullopt;
    schema.append("enum", std::move(values));
  }
  if ((types & (type::integer | type::number)) != 0)
    add_number_limits(schema, parameter, types, scope);
  if (types != type::string)
    return schema;
  add_text_limits(schema, parameter);
  // A format alone has a name of its own.
  if (parameter.format == Format::none || schema.size() > 2)
    return schema;
  return Schema{{"$ref", fmt::format("{}{}", definitions_place, format_name(parameter.format))}};
}

/// One schema a type.
Schema::Items typed_schemas(const Parameter& parameter, Types types, SchemaScope& scope) {
  Schema::Items schemas;
  const auto add = [&](Types one) {
    if (one != 0)
      if (auto schema = typed_schema(parameter, one, scope))
        schemas.push_back(std::move(*schema));
  };
  const auto numbers = types & (type::integer | type::number);
  add(types & type::string);
  add((numbers & type::number) != 0 ? type::number | type::integer : numbers);
  add(types & type::boolean);
  add(types & type::object);
  return schemas;
}

Schema any_of(Schema::Items schemas) {
  if (schemas.empty())
    return false;
  return schemas.size() == 1 ? std::move(schemas[0]) : Schema{{"anyOf", std::move(schemas)}};
}

/// An element of an array that is no object with fields of its own; limits do not look into lists
/// of lists.
Schema item_schema(const Parameter& parameter, SchemaScope& scope) {
  const auto types =
      parameter.item_types != 0 ? parameter.item_types : parameter.types & ~type::array;
  if (types == type::array)
    return Schema{{"type", "array"}};
  if (types != 0)
    return any_of(typed_schemas(parameter, types, scope));
  auto schema = limits_schema(parameter, scope);
  if (schema.contains("enum"))
    return Schema{{"anyOf", Schema::array({Schema{{"type", "array"}}, std::move(schema)})}};
  return schema;
}

Schema array_schema(const Parameter& parameter, Schema items, SchemaScope& scope) {
  Schema schema{{"type", "array"}};
  if (items.is_null())
    items = item_schema(parameter, scope);
  if (!items.empty())
    schema.append("items", std::move(items));
  if (parameter.limits.min_items)
    schema.append("minItems", *parameter.limits.min_items);
  if (parameter.limits.max_items)
    schema.append("maxItems", *parameter.limits.max_items);
  return schema;
}

} // namespace

void SchemaScope::add_unsaid(Unsaid rule) {
  if (std::find(unsaid.begin(), unsaid.end(), rule) == unsaid.end())
    unsaid.push_back(std::move(rule));
}

std::string_view format_name(Format format) {
  constexpr std::string_view names[] = {"", "image", "video", "audio", "uuid", "uri", "air"};
  return names[static_cast<std::size_t>(format)];
}

Schema format_schema(Format format) {
  auto text = std::string(request::describe(format));
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return Schema{
      {"description", text + "."}, {"type", "string"}, {"pattern", request::pattern_of(format)}};
}

Schema schema_of(const catalog::Node& node) {
  switch (node.kind) {
  case catalog::Kind::null:
    break;
  case catalog::Kind::boolean:
    return node.boolean;
  case catalog::Kind::integer:
    return node.integer;
  case catalog::Kind::number:
    return node.number;
  case catalog::Kind::string:
    return node.string;
  case catalog::Kind::array: {
    Schema::Items items;
    for (const auto* item : node.items)
      items.push_back(schema_of(*item));
    return items;
  }
  case catalog::Kind::object: {
    auto object = Schema::object();
    for (const auto& member : node.members)
      object.append(member.key, schema_of(*member.value));
    return object;
  }
  }
  return nullptr;
}

Schema number_schema(double number) {
  if (std::trunc(number) == number && std::abs(number) <= largest_integer)
    return static_cast<std::int64_t>(number);
  return number;
}

std::string_view type_name(Types types) {
  constexpr std::string_view names[] = {"string",  "integer", "number",
                                        "boolean", "array",   "object"};
  if ((types & type::number) != 0)
    return "number"; // every integer is a number
  std::size_t bit = 0;
  while ((types & (1U << bit)) == 0)
    ++bit;
  return names[bit];
}

Schema limits_schema(const Parameter& parameter, SchemaScope& scope) {
  auto schema = Schema::object();
  if (!parameter.limits.enumeration.empty())
    schema.append("enum", values_of(parameter.limits, ~0U));
  add_number_limits(schema, parameter, 0, scope);
  add_text_limits(schema, parameter);
  return schema;
}

Schema parameter_schema(const Parameter& parameter, Types types, Schema items, SchemaScope& scope) {
  Schema schema;
  if (types == 0) {
    schema = limits_schema(parameter, scope);
  } else {
    auto schemas = typed_schemas(parameter, types & ~type::array, scope);
    if ((types & type::array) != 0)
      schemas.push_back(array_schema(parameter, std::move(items), scope));
    schema = any_of(std::move(schemas));
  }
  if (!parameter.limits.constant)
    return schema;
  auto constant = schema_of(*parameter.limits.constant);
  if ((types & type::array) == 0)
    return Schema{{"const", std::move(constant)}};
  schema.append("const", std::move(constant));
  return schema;
}

} // namespace aircat::render
