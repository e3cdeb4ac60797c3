#include "import/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::importing {
namespace {

/// What `keyword` of both sides allows, where only some values are listed; nothing else.
std::optional<std::vector<std::int64_t>> listed_values(const Statement& side) {
  const auto& limits = side.limits;
  std::vector<std::int64_t> values;
  if (limits.contains("const") && limits["const"].is_number_integer())
    return std::vector{limits["const"].get<std::int64_t>()};
  if (!limits.contains("enum"))
    return std::nullopt;
  for (const auto& value : limits["enum"])
    if (value.is_number_integer())
      values.push_back(value.get<std::int64_t>());
  return values;
}

catalog::Axis axis_of(const Statement& side) {
  catalog::Axis axis;
  const auto whole = [&](const char* key) -> std::optional<std::int64_t> {
    if (!side.limits.contains(key) || !side.limits[key].is_number())
      return std::nullopt;
    return side.limits[key].get<std::int64_t>();
  };
  axis.minimum = whole("minimum").value_or(1);
  axis.maximum = whole("maximum");
  axis.multiple_of = std::max<std::int64_t>(whole("multipleOf").value_or(1), 1);
  return axis;
}

SizeStatement size_of(RequestStatement& request, const std::optional<Pairs>& pairs) {
  SizeStatement size;
  size.refused = request.refuses("width") && request.refuses("height");
  size.said = size.refused;
  const auto* width = request.find("width");
  const auto* height = request.find("height");
  if (size.refused || !width || !height)
    return size;
  size.said = pairs || !width->limits.empty() || !height->limits.empty();
  size.at = width->at;
  const auto widths = listed_values(*width), heights = listed_values(*height);
  const auto fits = [](const auto& list, std::int64_t value) {
    return !list || std::find(list->begin(), list->end(), value) != list->end();
  };
  if (pairs) {
    size.pairs.emplace();
    for (const auto& pair : *pairs)
      if (fits(widths, pair.first) && fits(heights, pair.second))
        size.pairs->insert(pair);
  } else if (widths && heights) {
    size.pairs.emplace();
    for (const auto w : *widths)
      for (const auto h : *heights)
        size.pairs->insert({w, h});
  }
  size.width = axis_of(*width);
  size.height = axis_of(*height);
  return size;
}

void flatten(const Part& part, const std::string& path, RequestStatement& out) {
  if (part.closed)
    out.closed.insert(path);
  for (const auto& [name, member] : part.members) {
    auto inner = path.empty() ? name : path + "." + name;
    out.places.try_emplace(inner, out.values.size());
    out.values.emplace_back(inner, member.says);
    const auto* at = &member;
    while (!at->element.empty() && !at->says.refused) {
      at = &at->element.front();
      inner += "[]";
      if (at->closed)
        out.closed.insert(inner);
    }
    if (!member.says.refused)
      flatten(*at, inner, out);
  }
}

} // namespace

Place place_of(const catalog::Node& node) {
  return {catalog::where(node), catalog::pointer(node)};
}

const Place& Statement::place(const std::string& keyword) const {
  const auto found = keywords.find(keyword);
  return found == keywords.end() ? at : found->second;
}

Part& Part::member(std::string_view name) {
  for (auto& one : members)
    if (one.name == name)
      return one.part;
  members.push_back({std::string(name), {}});
  return members.back().part;
}

std::string RuleStatement::key() const {
  return unread.empty() ? canonical(when) + " → " + canonical(then) : unread;
}

const Statement* RequestStatement::find(std::string_view path) const {
  const auto place = places.find(path);
  return place == places.end() ? nullptr : &values[place->second].second;
}

bool RequestStatement::refuses(std::string_view path) const {
  if (const auto* own = find(path))
    return own->refused;
  if (path.empty())
    return false;
  const auto outer = container_of(path);
  if (closed.contains(outer))
    return true;
  // An element's container is the array itself.
  auto array = outer;
  while (array.ends_with("[]"))
    array.resize(array.size() - 2);
  if (array.empty())
    return false;
  return refuses(array);
}

RequestStatement flattened(const Part& root, const std::optional<Pairs>& pairs) {
  RequestStatement out;
  out.at = root.says.at;
  flatten(root, "", out);
  out.size = size_of(out, pairs);
  for (auto& [path, value] : out.values)
    if (path == "width" || path == "height")
      value.limits = Json::object(); // the size says it
  return out;
}

std::string container_of(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string() : std::string(path.substr(0, dot));
}

std::string canonical(const Json& value) {
  if (value.is_array()) {
    std::string out = "[";
    for (const auto& item : value)
      out += (out.size() > 1 ? "," : "") + canonical(item);
    return out + "]";
  }
  if (value.is_number_float() && value.get<double>() == std::trunc(value.get<double>()) &&
      std::abs(value.get<double>()) < 1e15)
    return fmt::format("{}", value.get<std::int64_t>());
  if (!value.is_object())
    return value.dump();
  std::map<std::string, std::string> members;
  for (const auto& [key, inner] : value.items())
    members[key] = canonical(inner);
  std::string out = "{";
  for (const auto& [key, inner] : members)
    out += (out.size() > 1 ? "," : "") + Json(key).dump() + ":" + inner;
  return out + "}";
}

std::string pair_text(std::pair<std::int64_t, std::int64_t> pair) {
  return fmt::format("{}x{}", pair.first, pair.second);
}

} // namespace aircat::importing
