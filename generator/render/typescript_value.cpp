#include "render/typescript_value.hpp"

#include "naming/typescript.hpp"
#include "render/json_layout.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace aircat::render {
namespace {

using naming::typescript_key;

bool is_filled(const Json& value) {
  return value.is_structured() && !value.empty();
}

std::string flat(const Json& value) {
  if (value.is_string())
    return naming::typescript_string(value.get_ref<const std::string&>());
  if (!value.is_structured())
    return lay_out(value, generated_json);
  if (value.empty())
    return value.is_object() ? "{}" : "[]";
  std::vector<std::string> parts;
  for (const auto& [key, inner] : value.items())
    parts.push_back(value.is_object() ? typescript_key(key) + ": " + flat(inner) : flat(inner));
  const auto inside = fmt::format("{}", fmt::join(parts, ", "));
  return value.is_object() ? "{ " + inside + " }" : "[" + inside + "]";
}

/// Prettier breaks a list of two or more objects, or of lists, that each have two or more members.
bool is_list_of_structures(const Json& value) {
  return value.is_array() && value.size() > 1 && value.front().is_structured() &&
         std::all_of(value.begin(), value.end(), [&](const Json& item) {
           return item.type() == value.front().type() && item.size() > 1;
         });
}

bool must_break(const Json& value) {
  return value.is_structured() &&
         (is_list_of_structures(value) || std::any_of(value.begin(), value.end(), must_break));
}

bool is_numbers(const Json& value) {
  return value.is_array() && value.size() > 1 &&
         std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_number(); });
}

} // namespace

std::string typescript_value(const Spot& spot, const Json& value) {
  const std::string gap = spot.key.empty() ? "" : " ";
  if (!is_filled(value))
    return spot.key.empty() ? flat(value) : hang(spot, flat(value));
  const auto column = spot.indent + (spot.key.empty() ? 0 : display_width(spot.key) + 2);
  if (is_numbers(value))
    return gap + lay_out(value, generated_json, spot.indent, column, spot.trailing.size());
  if (auto line = flat(value);
      !must_break(value) && column + display_width(line) + spot.trailing.size() <= columns)
    return gap + line;
  const std::string line = "\n" + std::string(spot.indent + 2, ' ');
  std::string out = gap + (value.is_object() ? "{" : "[");
  std::size_t left = value.size();
  for (const auto& [key, inner] : value.items()) {
    const std::string_view comma = --left > 0 ? "," : "";
    const auto name = value.is_object() ? typescript_key(key) : "";
    out += line + name + (value.is_object() ? ":" : "");
    out += typescript_value({spot.indent + 2, name, comma}, inner);
    out += comma;
  }
  return out + "\n" + std::string(spot.indent, ' ') + (value.is_object() ? "}" : "]");
}

} // namespace aircat::render
