#include "request/value.hpp"

#include "diagnostics/utf8.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::request {
namespace {

using catalog::Kind;
using catalog::Node;
namespace type = catalog::type;

constexpr std::size_t longest_shown = 80;
/// Bytes that are enough for as many code points, so that megabytes cost nothing.
constexpr std::size_t enough = 4 * longest_shown;
constexpr std::string_view secret = "apikey";
constexpr std::string_view hidden = "(hidden)";

bool is_secret(std::string_view name) {
  return name.size() == secret.size() &&
         std::equal(name.begin(), name.end(), secret.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

std::string scalar_text(Value value) {
  switch (value.type()) {
  case element_type::BOOL:
    return value.get_bool().value_unsafe() ? "true" : "false";
  case element_type::NULL_VALUE:
    return "null";
  case element_type::INT64:
    return std::to_string(integer_in(value));
  case element_type::UINT64:
    return std::to_string(value.get_uint64().value_unsafe());
  default:
    return text_of(number_of(value));
  }
}

/// Writes a value as JSON until it is long enough to be cut.
void write(Value value, std::string& out) {
  if (out.size() > enough)
    return;
  if (value.is_array()) {
    const char* separator = "[";
    for (const auto item : array_in(value)) {
      out += separator;
      separator = ",";
      write(item, out);
      if (out.size() > enough)
        return;
    }
    out += *separator == '[' ? "[]" : "]";
  } else if (value.is_object()) {
    const char* separator = "{";
    for (const auto member : object_in(value)) {
      out += fmt::format("{}\"{}\":", separator, member.key);
      separator = ",";
      if (is_secret(member.key))
        out += fmt::format("\"{}\"", hidden);
      else
        write(member.value, out);
      if (out.size() > enough)
        return;
    }
    out += *separator == '{' ? "{}" : "}";
  } else if (value.is_string()) {
    out += fmt::format("\"{}\"", text_in(value).substr(0, enough));
  } else {
    out += scalar_text(value);
  }
}

} // namespace

bool equal(const Node& node, Value value) {
  switch (node.kind) {
  case Kind::null:
    return value.is_null();
  case Kind::boolean:
    return value.is_bool() && value.get_bool().value_unsafe() == node.boolean;
  case Kind::integer:
    return value.is_int64() ? integer_in(value) == node.integer
                            : is_number(value) && number_of(value) == node.number;
  case Kind::number:
    return is_number(value) && number_of(value) == node.number;
  case Kind::string:
    return value.is_string() && text_in(value) == node.string;
  case Kind::array: {
    if (!value.is_array())
      return false;
    const auto array = array_in(value);
    return array.size() == node.items.size() &&
           std::equal(node.items.begin(), node.items.end(), array.begin(),
                      [](const Node* item, Value other) { return equal(*item, other); });
  }
  case Kind::object: {
    if (!value.is_object())
      return false;
    const auto object = object_in(value);
    return object.size() == node.members.size() &&
           std::all_of(node.members.begin(), node.members.end(),
                       [&](const catalog::Member& member) {
                         const auto other = object.at_key(member.key);
                         return other.error() == simdjson::SUCCESS &&
                                equal(*member.value, other.value_unsafe());
                       });
  }
  }
  return false;
}

catalog::Types types_of(Value value) {
  switch (value.type()) {
  case element_type::STRING:
    return type::string;
  case element_type::BOOL:
    return type::boolean;
  case element_type::ARRAY:
    return type::array;
  case element_type::OBJECT:
    return type::object;
  case element_type::INT64:
  case element_type::UINT64:
    return type::integer | type::number;
  case element_type::DOUBLE: {
    const auto number = value.get_double().value_unsafe();
    return std::trunc(number) == number ? type::integer | type::number : type::number;
  }
  case element_type::NULL_VALUE:
    break;
  }
  return 0;
}

double number_of(Value value) {
  if (value.is_int64())
    return static_cast<double>(integer_in(value));
  return value.is_uint64() ? static_cast<double>(value.get_uint64().value_unsafe())
                           : value.get_double().value_unsafe();
}

std::string describe_types(catalog::Types types) {
  constexpr std::string_view names[] = {"string",  "integer", "number",
                                        "boolean", "array",   "object"};
  std::string text;
  for (std::size_t i = 0; i < std::size(names); ++i)
    if ((types & (1U << i)) != 0)
      text += fmt::format("{}{}", text.empty() ? "" : " or ", names[i]);
  return text;
}

std::string describe_type(Value value) {
  const auto types = types_of(value);
  if (types == 0)
    return "null";
  if ((types & type::integer) != 0)
    return "an integer";
  const auto name = describe_types(types);
  return (name == "array" || name == "object" ? "an " : "a ") + name;
}

std::string text_of(double number) {
  constexpr double exact = 9007199254740992.0;
  if (std::trunc(number) == number && std::abs(number) < exact)
    return fmt::format("{}", static_cast<std::int64_t>(number));
  return fmt::format("{}", number);
}

std::string text_of(const Json& value) {
  if (value.is_string())
    return value.get<std::string>();
  if (value.is_boolean())
    return value.get<bool>() ? "true" : "false";
  if (value.is_number_float())
    return text_of(value.get<double>());
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::int64_t code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // all but the bytes that continue one
  });
}

std::string cut(std::string_view text) {
  if (text.size() <= longest_shown) // bytes are no fewer than code points
    return std::string(text);
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == longest_shown)
      return std::string(text.substr(0, at)) + "…";
    at += next_code_point(text.substr(at)).size;
  }
  return std::string(text);
}

std::string shown(std::string_view name, Value value) {
  if (is_secret(name))
    return std::string(hidden);
  if (value.is_string())
    return cut(text_in(value));
  std::string text;
  write(value, text);
  return cut(text);
}

bool has_secret(Value value) {
  if (value.is_array()) {
    for (const auto item : array_in(value))
      if (has_secret(item))
        return true;
  } else if (value.is_object()) {
    for (const auto member : object_in(value))
      if (is_secret(member.key) || has_secret(member.value))
        return true;
  }
  return false;
}

std::string_view repeated_key(Value value) {
  if (value.is_array()) {
    for (const auto item : array_in(value))
      if (const auto key = repeated_key(item); key.data())
        return key;
  } else if (value.is_object()) {
    std::vector<std::string_view> keys;
    for (const auto member : object_in(value)) {
      if (const auto key = repeated_key(member.value); key.data())
        return key;
      keys.push_back(member.key);
    }
    std::sort(keys.begin(), keys.end());
    if (const auto twice = std::adjacent_find(keys.begin(), keys.end()); twice != keys.end())
      return *twice;
  }
  return {};
}

} // namespace aircat::request
