#include "compare/print.hpp"

#include <array>

namespace aircat::compare {
namespace {

void add_if_any(Json& object, const char* key, const std::string& text) {
  if (!text.empty())
    object[key] = text;
}

Json as_json(const Side& side) {
  auto out = Json::object();
  if (!side.value.is_null())
    out["value"] = side.value;
  if (side.where.file.empty())
    return out;
  out["file"] = side.where.file;
  out["line"] = side.where.line;
  out["column"] = side.where.column;
  return out;
}

Json as_json(const Change& change) {
  const auto& kind = info(change.kind);
  const auto& subject = change.subject;
  Json out{{"code", kind.code}, {"kind", kind.id}, {"class", name_of(change.impact)}};
  add_if_any(out, "air", subject.air);
  add_if_any(out, "model", subject.model);
  add_if_any(out, "capability", subject.capability);
  add_if_any(out, "task", subject.task);
  add_if_any(out, "vendor", subject.vendor);
  out["what"] = change.what;
  out["old"] = as_json(change.before);
  out["new"] = as_json(change.after);
  return out;
}

} // namespace

std::string as_json(const std::vector<Change>& changes, const Names& names) {
  std::array<std::size_t, 3> counts{};
  for (const auto& change : changes)
    ++counts[static_cast<std::size_t>(change.impact)];
  Json out{
      {"old", names.before},
      {"new", names.after},
      {"summary", {{"breaking", counts[0]}, {"compatible", counts[1]}, {"neutral", counts[2]}}},
      {"changes", Json::array()}};
  for (const auto& change : changes)
    out["changes"].push_back(as_json(change));
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace aircat::compare
