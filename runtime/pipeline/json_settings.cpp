#include "pipeline/settings.hpp"

#include "catalog/json.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace aircat::pipeline {
namespace {

using catalog::Kind;
using catalog::Node;

std::string text_of(const Location& where) {
  return where.line == 0 ? where.file
                         : fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

SettingKind kind_of(const Node& node) {
  switch (node.kind) {
  case Kind::null:
    return SettingKind::empty;
  case Kind::boolean:
    return SettingKind::boolean;
  case Kind::integer:
  case Kind::number:
    return SettingKind::number;
  case Kind::string:
    return SettingKind::text;
  case Kind::array:
  case Kind::object:
    break;
  }
  return SettingKind::other;
}

} // namespace

std::vector<Setting> read_json_settings(std::string_view text, const std::string& name) {
  catalog::Document document(name, std::string(text));
  Findings findings;
  document.parse(findings);
  if (findings.has_errors()) {
    const auto& first = findings.all().front();
    throw std::invalid_argument(fmt::format("{}: {}", text_of(first.where), first.message));
  }
  const Node* at = document.root();
  for (const std::string_view step : {"providers", "image", "runware"}) {
    if (at != nullptr && !at->is(Kind::object) && !at->is(Kind::null))
      throw std::invalid_argument(
          fmt::format("{}: \"{}\" is looked for here, in an object", text_of(where(*at)), step));
    at = at == nullptr ? nullptr : at->find(step);
  }
  std::vector<Setting> settings;
  if (at == nullptr || at->is(Kind::null))
    return settings;
  if (!at->is(Kind::object))
    throw std::invalid_argument(
        fmt::format("{}: {} must be an object", text_of(where(*at)), section));
  for (const auto& member : at->members)
    settings.push_back({std::string(member.key), kind_of(*member.value),
                        member.value->is_scalar() ? catalog::text_of(*member.value) : "",
                        text_of(where(member))});
  return settings;
}

} // namespace aircat::pipeline
