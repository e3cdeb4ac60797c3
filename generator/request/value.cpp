#include "request/value.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::request {
namespace {

using catalog::Kind;
using catalog::Node;
using nlohmann::ordered_json;
namespace type = catalog::type;

constexpr std::size_t longest_shown = 80;
constexpr std::string_view secret = "apikey";
constexpr std::string_view hidden = "(hidden)";

bool is_secret(std::string_view name) {
  return name.size() == secret.size() &&
         std::equal(name.begin(), name.end(), secret.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

/// Writes a value as JSON until it is long enough to be cut, so that megabytes cost nothing.
void write(const ordered_json& value, std::string& out) {
  if (out.size() > 4 * longest_shown)
    return;
  if (value.is_array()) {
    out += '[';
    for (std::size_t i = 0; i < value.size() && out.size() <= 4 * longest_shown; ++i) {
      out += i ? "," : "";
      write(value[i], out);
    }
    out += ']';
  } else if (value.is_object()) {
    out += '{';
    bool first = true;
    for (const auto& [key, inner] : value.items()) {
      out += first ? "" : ",";
      first = false;
      out += fmt::format("\"{}\":", key);
      if (is_secret(key))
        out += fmt::format("\"{}\"", hidden);
      else
        write(inner, out);
      if (out.size() > 4 * longest_shown)
        break;
    }
    out += '}';
  } else if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    out += fmt::format("\"{}\"", std::string_view(text).substr(0, 4 * longest_shown));
  } else {
    out += text_of(value);
  }
}

std::string cut(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == longest_shown)
      return std::string(text.substr(0, at)) + "…";
    at += next_code_point(text.substr(at)).size;
  }
  return std::string(text);
}

} // namespace

bool equal(const Node& node, const ordered_json& value) {
  switch (node.kind) {
  case Kind::null:
    return value.is_null();
  case Kind::boolean:
    return value.is_boolean() && value.get<bool>() == node.boolean;
  case Kind::integer:
    return value.is_number_integer() ? value == ordered_json(node.integer)
                                     : value.is_number() && value.get<double>() == node.number;
  case Kind::number:
    return value.is_number() && value.get<double>() == node.number;
  case Kind::string:
    return value.is_string() && value.get_ref<const std::string&>() == node.string;
  case Kind::array:
    return value.is_array() && value.size() == node.items.size() &&
           std::equal(
               node.items.begin(), node.items.end(), value.begin(),
               [](const Node* item, const ordered_json& other) { return equal(*item, other); });
  case Kind::object:
    return value.is_object() && value.size() == node.members.size() &&
           std::all_of(node.members.begin(), node.members.end(),
                       [&](const catalog::Member& member) {
                         const auto other = value.find(member.key);
                         return other != value.end() && equal(*member.value, *other);
                       });
  }
  return false;
}

catalog::Types types_of(const ordered_json& value) {
  if (value.is_string())
    return type::string;
  if (value.is_boolean())
    return type::boolean;
  if (value.is_array())
    return type::array;
  if (value.is_object())
    return type::object;
  if (value.is_number_integer())
    return type::integer | type::number;
  if (value.is_number_float()) {
    const auto number = value.get<double>();
    if (!std::isfinite(number))
      return 0;
    return std::trunc(number) == number ? type::integer | type::number : type::number;
  }
  return 0;
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

std::string describe_type(const ordered_json& value) {
  if (value.is_null())
    return "null";
  const auto types = types_of(value);
  if (types == 0)
    return "no finite number";
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

std::string text_of(const ordered_json& value) {
  if (value.is_string())
    return value.get<std::string>();
  if (value.is_boolean())
    return value.get<bool>() ? "true" : "false";
  if (value.is_number_float())
    return text_of(value.get<double>());
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::int64_t code_points(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count)
    at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : next_code_point(text.substr(at)).size;
  return count;
}

std::string shown(std::string_view name, const ordered_json& value) {
  if (is_secret(name))
    return std::string(hidden);
  if (value.is_string())
    return cut(value.get_ref<const std::string&>());
  std::string text;
  write(value, text);
  return cut(text);
}

} // namespace aircat::request
