#include "request/build.hpp"

#include <algorithm>

namespace aircat::request {
namespace {

using catalog::Provider;

void merge_into(Json& target, const Json& part) {
  for (const auto& [key, value] : part.items()) {
    const auto at = target.find(key);
    if (at != target.end() && at->is_object() && value.is_object())
      merge_into(*at, value);
    else
      target[key] = value;
  }
}

/// The place of the first parameter at or inside a path; those that no parameter knows come last.
std::size_t rank(const Provider& provider, const std::string& path) {
  const auto is_in = [&](std::string_view other) {
    return other.substr(0, path.size()) == path &&
           (other.size() == path.size() || other[path.size()] == '.' || other[path.size()] == '[');
  };
  const auto& all = provider.parameters;
  return static_cast<std::size_t>(
      std::find_if(all.begin(), all.end(), [&](const auto& p) { return is_in(p.path); }) -
      all.begin());
}

Json in_order(const Provider& provider, const Json& value, const std::string& path) {
  if (value.is_array()) {
    auto items = Json::array();
    for (const auto& item : value)
      items.push_back(in_order(provider, item, path + "[]"));
    return items;
  }
  if (!value.is_object())
    return value;
  struct Ranked {
    std::size_t rank;
    std::string path;
    const std::string* key;
    const Json* value;
  };
  std::vector<Ranked> members;
  for (const auto& [key, inner] : value.items()) {
    auto inner_path = path;
    if (!path.empty())
      inner_path += '.';
    inner_path += key;
    const auto place = path.empty() && key == "taskType" ? 0 : rank(provider, inner_path) + 1;
    members.push_back({place, std::move(inner_path), &key, &inner});
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  auto object = Json::object();
  for (const auto& member : members)
    object[*member.key] = in_order(provider, *member.value, member.path);
  return object;
}

} // namespace

Json assemble(const Provider& provider, const Request& parts) {
  auto task = Json::object();
  for (const auto* part : {&parts.client, &parts.mapped, &parts.from_image})
    merge_into(task, *part);
  return in_order(provider, task, {});
}

} // namespace aircat::request
