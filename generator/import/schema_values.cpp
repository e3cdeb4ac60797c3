#include "import/schema_values.hpp"

#include "catalog/node_json.hpp"
#include "catalog/report.hpp"
#include "import/codes.hpp"
#include "render/request_schema_value.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace aircat::importing {
namespace {

using catalog::Kind;
using catalog::Member;
using catalog::Node;
namespace type = catalog::type;

/// The largest integer that every reader of JSON keeps exact; more is no bound at all.
constexpr double largest_integer = 9007199254740991;

constexpr std::array<std::pair<std::string_view, catalog::Types>, 6> type_words{
    {{"string", type::string},
     {"integer", type::integer},
     {"number", type::number},
     {"boolean", type::boolean},
     {"array", type::array},
     {"object", type::object}}};

void wrong_type(const Member& keyword, std::string_view wanted, Findings& findings) {
  findings.error(code::unreadable, catalog::where(*keyword.value), catalog::pointer(*keyword.value),
                 fmt::format("{} must be {}, not {}", keyword.key, wanted,
                             catalog::kind_name(keyword.value->kind)),
                 "correct the document, or leave the keyword out of it");
}

void contradicts(const Member& keyword, Findings& findings, const Json& before) {
  findings.error(code::contradiction, catalog::where(*keyword.value),
                 catalog::pointer(*keyword.value),
                 fmt::format("{} {} allows nothing beside {}", keyword.key,
                             catalog::to_json(*keyword.value).dump(),
                             before.is_string() ? before.get<std::string>() : before.dump()),
                 "find out which of the two the API means");
}

catalog::Types common_types(catalog::Types a, catalog::Types b) {
  if (a == 0 || b == 0)
    return a | b;
  auto both = a & b;
  if (((a & type::number) != 0 && (b & type::integer) != 0) ||
      ((b & type::number) != 0 && (a & type::integer) != 0))
    both |= type::integer;
  return both;
}

void take_type(Statement& statement, const Member& keyword, Findings& findings) {
  std::vector<const Node*> words;
  if (keyword.value->is(Kind::array))
    words = keyword.value->items;
  else
    words.push_back(keyword.value);
  catalog::Types types = 0;
  for (const auto* word : words) {
    const auto known = std::find_if(type_words.begin(), type_words.end(), [&](const auto& one) {
      return word->is(Kind::string) && one.first == word->string;
    });
    if (known != type_words.end())
      types |= known->second;
    else if (word->is(Kind::string) && word->string == "null")
      findings.warning(code::not_mapped, catalog::where(*word), catalog::pointer(*word),
                       "null is taken as a value",
                       "the catalog has no null: leave the parameter out of a request instead");
    else
      findings.error(code::unreadable, catalog::where(*word), catalog::pointer(*word),
                     "no type of JSON Schema",
                     "string, integer, number, boolean, array, object and null are known");
  }
  if (types == 0)
    return;
  if (const auto both = common_types(statement.types, types); both != 0)
    statement.types = both;
  else
    contradicts(keyword, findings, "the types that were said before");
}

Json whole_where_possible(double number) {
  if (std::trunc(number) == number && std::abs(number) <= largest_integer)
    return static_cast<std::int64_t>(number);
  return number;
}

void take_bound(Statement& statement, const Member& keyword, Findings& findings) {
  if (!keyword.value->is_number())
    return wrong_type(keyword, "a number", findings);
  const auto value = keyword.value->number;
  std::string key(keyword.key);
  const bool is_low = key == "minimum" || key == "exclusiveMinimum";
  const bool exclusive = key.starts_with("exclusive");
  // One that no reader of JSON keeps exact is read as 0.
  const auto& node = *keyword.value;
  const bool is_inexact = node.is(Kind::integer) && node.integer == 0 && node.document &&
                          node.document->text()[node.offset] != '0' && value == 0;
  if (is_inexact || std::abs(value) >= largest_integer)
    return;
  auto bound = value;
  if (exclusive) {
    const bool is_whole = (statement.types & type::number) == 0 && statement.types != 0;
    if (is_whole && std::trunc(value) == value)
      bound += is_low ? 1 : -1;
    else
      findings.warning(code::derived, catalog::where(keyword), catalog::pointer(keyword),
                       fmt::format("{} {} is taken as a legal value itself", key, value),
                       "the catalog has no other bounds: write the nearest value that is legal");
  }
  key = is_low ? "minimum" : "maximum";
  auto& limits = statement.limits;
  if (limits.contains(key)) {
    const auto before = limits[key].get<double>();
    bound = is_low ? std::max(bound, before) : std::min(bound, before);
  }
  limits[key] = whole_where_possible(bound);
  statement.keywords[key] = place_of(*keyword.value);
}

void take_multiple(Statement& statement, const Member& keyword, Findings& findings) {
  if (!keyword.value->is_number() || keyword.value->number <= 0)
    return wrong_type(keyword, "a number above 0", findings);
  auto& limits = statement.limits;
  auto value = keyword.value->number;
  if (limits.contains("multipleOf")) {
    const auto before = limits["multipleOf"].get<double>();
    if (std::fmod(before, value) == 0)
      value = before;
    else if (std::fmod(value, before) != 0)
      return contradicts(keyword, findings, limits["multipleOf"]);
  }
  limits["multipleOf"] = whole_where_possible(value);
  statement.keywords["multipleOf"] = place_of(*keyword.value);
}

void take_count(Statement& statement, const Member& keyword, Findings& findings) {
  const auto& node = *keyword.value;
  if (!node.is_number() || node.number < 0 || std::trunc(node.number) != node.number)
    return wrong_type(keyword, "a whole number from 0", findings);
  const std::string key(keyword.key);
  if (node.number >= largest_integer || (node.number == 0 && key.starts_with("min")))
    return;
  auto value = static_cast<std::int64_t>(node.number);
  auto& limits = statement.limits;
  if (limits.contains(key)) {
    const auto before = limits[key].get<std::int64_t>();
    value = key.starts_with("min") ? std::max(value, before) : std::min(value, before);
  }
  limits[key] = value;
  statement.keywords[key] = place_of(node);
}

/// The values that both lists have.
Json common_values(const Json& a, const Json& b) {
  auto both = Json::array();
  for (const auto& value : a)
    if (std::find(b.begin(), b.end(), value) != b.end())
      both.push_back(value);
  return both;
}

void take_values(Statement& statement, const Member& keyword, Json values, Findings& findings) {
  auto& limits = statement.limits;
  const bool is_constant = keyword.key == "const";
  if (limits.contains("const")) {
    if (common_values(values, Json::array({limits["const"]})).empty())
      contradicts(keyword, findings, limits["const"]);
    return;
  }
  if (limits.contains("enum")) {
    auto both = common_values(limits["enum"], values);
    if (both.empty())
      return contradicts(keyword, findings, limits["enum"]);
    values = std::move(both);
  }
  limits.erase("enum");
  if (is_constant)
    limits["const"] = values.front();
  else
    limits["enum"] = std::move(values);
  statement.keywords[std::string(keyword.key)] = place_of(*keyword.value);
}

void take_enum(Statement& statement, const Member& keyword, Findings& findings) {
  if (!keyword.value->is(Kind::array) || keyword.value->items.empty())
    return wrong_type(keyword, "a list of values", findings);
  auto values = Json::array();
  for (const auto* item : keyword.value->items)
    if (item->is(Kind::null))
      findings.warning(code::not_mapped, catalog::where(*item), catalog::pointer(*item),
                       "null is listed as a value",
                       "the catalog has no null: leave the parameter out of a request instead");
    else
      values.push_back(catalog::to_json(*item));
  if (!values.empty())
    take_values(statement, keyword, std::move(values), findings);
}

void take_format_name(Statement& statement, const std::string& name, const Node& at) {
  statement.format = name;
  statement.keywords["format"] = place_of(at);
}

void take_pattern(Statement& statement, const Member& keyword, Findings& findings) {
  if (!keyword.value->is(Kind::string))
    return wrong_type(keyword, "a text", findings);
  for (const auto format : render::shared_formats)
    if (keyword.value->string == request::pattern_of(format))
      return take_format_name(statement, std::string(render::format_name(format)), *keyword.value);
  auto& limits = statement.limits;
  const std::string pattern(keyword.value->string);
  if (limits.contains("pattern") && limits["pattern"] != pattern) {
    findings.warning(code::not_mapped, catalog::where(keyword), catalog::pointer(keyword),
                     "a second pattern for the same value",
                     "the catalog has one pattern a parameter: write one that says both");
    return;
  }
  limits["pattern"] = pattern;
  statement.keywords["pattern"] = place_of(*keyword.value);
}

void take_format(Statement& statement, const Member& keyword, Findings& findings) {
  if (!keyword.value->is(Kind::string))
    return wrong_type(keyword, "a text", findings);
  const std::string name(keyword.value->string);
  constexpr std::array numbers{"int32", "int64", "float", "double"};
  if (name == "uuid" || name == "uri")
    take_format_name(statement, name, *keyword.value);
  else if (std::find(numbers.begin(), numbers.end(), name) == numbers.end())
    findings.warning(code::not_mapped, catalog::where(keyword), catalog::pointer(keyword),
                     fmt::format("the catalog has no format {}", catalog::quoted(name)),
                     "image, video, audio, uuid, uri and air are its formats; a pattern can say "
                     "others");
}

} // namespace

bool take_keyword(Statement& statement, const Member& keyword, Findings& findings) {
  const auto key = keyword.key;
  if (key == "type")
    take_type(statement, keyword, findings);
  else if (key == "minimum" || key == "maximum" || key == "exclusiveMinimum" ||
           key == "exclusiveMaximum")
    take_bound(statement, keyword, findings);
  else if (key == "multipleOf")
    take_multiple(statement, keyword, findings);
  else if (key == "minLength" || key == "maxLength" || key == "minItems" || key == "maxItems")
    take_count(statement, keyword, findings);
  else if (key == "const")
    take_values(statement, keyword, Json::array({catalog::to_json(*keyword.value)}), findings);
  else if (key == "enum")
    take_enum(statement, keyword, findings);
  else if (key == "pattern")
    take_pattern(statement, keyword, findings);
  else if (key == "format")
    take_format(statement, keyword, findings);
  else if (key == "default") {
    statement.limits["default"] = catalog::to_json(*keyword.value);
    statement.keywords["default"] = place_of(*keyword.value);
  } else {
    return false;
  }
  return true;
}

std::string take_alternative(Statement& into, const Statement& other) {
  std::string unsaid;
  const bool apart =
      into.types != 0 && other.types != 0 && common_types(into.types, other.types) == 0;
  if (!other.format.empty() || !into.format.empty()) {
    // Several ways to name a file.
    if (!apart && into.format != other.format) {
      into.format = "media";
      into.limits.erase("pattern");
      into.types |= other.types;
      return unsaid;
    }
    if (into.format.empty())
      into.format = other.format;
  }
  for (const auto& [key, value] : other.limits.items()) {
    if (!into.limits.contains(key) && apart) {
      into.limits[key] = value;
    } else if (into.limits.contains(key) && into.limits[key] != value) {
      if (key == "enum" && (apart || (into.limits.size() == 1 && other.limits.size() == 1)))
        for (const auto& one : value) {
          auto& list = into.limits["enum"];
          if (std::find(list.begin(), list.end(), one) == list.end())
            list.push_back(one);
        }
      else
        unsaid = key;
    } else if (!into.limits.contains(key)) {
      unsaid = key;
    }
    if (const auto place = other.keywords.find(key); place != other.keywords.end())
      into.keywords.emplace(key, place->second);
  }
  if (!apart)
    for (const auto& [key, value] : into.limits.items())
      if (!other.limits.contains(key))
        unsaid = key;
  into.types = into.types == 0 || other.types == 0 ? 0 : into.types | other.types;
  if (into.description.empty())
    into.description = other.description;
  return unsaid;
}

void check_bounds(Statement& statement, Findings& findings) {
  auto& limits = statement.limits;
  const auto check = [&](const char* low, const char* high) {
    if (!limits.contains(low) || !limits.contains(high) || limits[low] <= limits[high])
      return;
    const auto& at = statement.place(low);
    findings.error(
        code::contradiction, at.where, at.pointer,
        fmt::format("{} {} is more than {} {}", low, limits[low].dump(), high, limits[high].dump()),
        "no value is legal: correct the document");
    limits.erase(low);
    limits.erase(high);
  };
  check("minimum", "maximum");
  check("minLength", "maxLength");
  check("minItems", "maxItems");
}

} // namespace aircat::importing
