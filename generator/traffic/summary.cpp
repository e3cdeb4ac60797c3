#include "traffic/summary.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace aircat::traffic {
namespace {

Json to_json(const Count& count) {
  return {{"accepted", count.accepted}, {"rejected", count.rejected}};
}

bool read(const Json& json, const char* key, std::uint64_t& number) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer() || *found < 0)
    return false;
  number = found->get<std::uint64_t>();
  return true;
}

bool read(const Json& json, Count& count) {
  return json.is_object() && json.size() == 2 && read(json, "accepted", count.accepted) &&
         read(json, "rejected", count.rejected);
}

bool is_summary(const Json& json) {
  constexpr std::array parts{"requests", "tasks", "codes", "models"};
  return json.is_object() && json.size() == parts.size() &&
         std::all_of(parts.begin(), parts.end(), [&](const char* part) {
           return json.contains(part) && json[part].is_object();
         });
}

std::string line_of(std::string_view name, const Count& count) {
  return fmt::format("{:<10}{:>12} accepted {:>12} rejected\n", name, count.accepted,
                     count.rejected);
}

template <typename Map, typename Size>
auto most_frequent_first(const Map& map, Size size) {
  std::vector<typename Map::const_pointer> rows;
  for (const auto& row : map)
    rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [&](auto a, auto b) { return size(a->second) > size(b->second); });
  return rows;
}

} // namespace

void Summary::add(const Summary& other) {
  requests.add(other.requests);
  tasks.add(other.tasks);
  for (const auto& [code, number] : other.codes)
    codes[code] += number;
  for (const auto& [model, count] : other.models)
    models[model].add(count);
}

Json to_json(const Summary& summary) {
  Json json{{"requests", to_json(summary.requests)},
            {"tasks", to_json(summary.tasks)},
            {"codes", Json::object()},
            {"models", Json::object()}};
  for (const auto& [code, number] : summary.codes)
    json["codes"][code] = number;
  for (const auto& [model, count] : summary.models)
    json["models"][model] = to_json(count);
  return json;
}

std::optional<Summary> summary_from(const Json& json) {
  Summary summary;
  if (!is_summary(json) || !read(json["requests"], summary.requests) ||
      !read(json["tasks"], summary.tasks))
    return std::nullopt;
  for (const auto& [code, number] : json["codes"].items())
    if (!read(json["codes"], code.c_str(), summary.codes[code]))
      return std::nullopt;
  for (const auto& [model, count] : json["models"].items())
    if (!read(count, summary.models[model]))
      return std::nullopt;
  return summary;
}

std::string describe(const Summary& summary) {
  auto text = line_of("requests", summary.requests) + line_of("tasks", summary.tasks);
  if (!summary.codes.empty())
    text += "\nfindings by code\n";
  for (const auto* row : most_frequent_first(summary.codes, [](auto number) { return number; }))
    text += fmt::format("  {:<8}{:>12}\n", row->first, row->second);
  if (!summary.models.empty())
    text += "\ntasks by model\n";
  std::size_t width = 0;
  for (const auto& [model, count] : summary.models)
    width = std::max(width, model.size());
  for (const auto* row :
       most_frequent_first(summary.models, [](const Count& count) { return count.all(); }))
    text += fmt::format("  {:<{}}{:>12} accepted {:>12} rejected\n", row->first, width,
                        row->second.accepted, row->second.rejected);
  return text;
}

} // namespace aircat::traffic
