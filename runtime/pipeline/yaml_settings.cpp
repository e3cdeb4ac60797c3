#include "pipeline/settings.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <optional>
#include <set>
#include <stdexcept>

namespace aircat::pipeline {
namespace {

std::string text_of(const std::string& name, const YAML::Mark& mark) {
  return mark.is_null() ? name : fmt::format("{}:{}:{}", name, mark.line + 1, mark.column + 1);
}

/// As in JSON: YAML 1.1 would take 016 for 14 and 1:30 for 90.
bool is_number(const std::string& text) {
  const auto digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (digits.empty() || digits[0] < '0' || digits[0] > '9' ||
      (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9'))
    return false;
  double number = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end;
}

SettingKind kind_of(const YAML::Node& node) {
  if (node.IsNull())
    return SettingKind::empty;
  if (!node.IsScalar())
    return SettingKind::other;
  if (node.Tag() != "?") // quoted, or tagged
    return SettingKind::text;
  const auto& text = node.Scalar();
  if (text == "true" || text == "false")
    return SettingKind::boolean;
  return is_number(text) ? SettingKind::number : SettingKind::text;
}

/// The value at a key, none where there is none.
std::optional<YAML::Node> value_at(const YAML::Node& map, std::string_view key) {
  for (const auto& member : map)
    if (member.first.IsScalar() && member.first.Scalar() == key)
      return member.second;
  return std::nullopt;
}

/// yaml-cpp passes over keys that stand twice.
void refuse_repeated_keys(const YAML::Node& map, const std::string& name) {
  std::set<std::string> keys;
  for (const auto& member : map)
    if (member.first.IsScalar() && !keys.insert(member.first.Scalar()).second)
      throw std::invalid_argument(fmt::format("{}: the key \"{}\" stands here twice",
                                              text_of(name, member.first.Mark()),
                                              member.first.Scalar()));
}

std::vector<Setting> settings_of(const YAML::Node& root, const std::string& name) {
  auto at = root;
  for (const std::string_view step : {"providers", "image", "runware"}) {
    if (at.IsNull())
      return {};
    if (!at.IsMap())
      throw std::invalid_argument(
          fmt::format("{}: \"{}\" is looked for here, in a map", text_of(name, at.Mark()), step));
    refuse_repeated_keys(at, name);
    const auto next = value_at(at, step);
    if (!next)
      return {};
    at.reset(*next); // = would write into the tree
  }
  if (at.IsNull())
    return {};
  if (!at.IsMap())
    throw std::invalid_argument(
        fmt::format("{}: {} must be a map", text_of(name, at.Mark()), section));
  refuse_repeated_keys(at, name);
  std::vector<Setting> settings;
  for (const auto& member : at)
    settings.push_back({member.first.IsScalar() ? member.first.Scalar() : "",
                        kind_of(member.second),
                        member.second.IsScalar() ? member.second.Scalar() : "",
                        text_of(name, member.first.Mark())});
  return settings;
}

} // namespace

std::vector<Setting> read_yaml_settings(std::string_view text, const std::string& name) {
  try {
    const auto documents = YAML::LoadAll(std::string(text));
    if (documents.size() > 1)
      throw std::invalid_argument(
          fmt::format("{}: there are {} documents, and one is taken", name, documents.size()));
    return documents.empty() ? std::vector<Setting>() : settings_of(documents.front(), name);
  } catch (const YAML::Exception& error) {
    throw std::invalid_argument(
        fmt::format("{}: this is no YAML: {}", text_of(name, error.mark), error.msg));
  }
}

} // namespace aircat::pipeline
