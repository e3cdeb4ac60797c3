#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return out;
}

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string, const Model*> classes, ids;
  for (const auto& model : subject.catalog.models) {
    const auto [by_class, new_class] = classes.emplace(lower(model->class_name), model.get());
    if (const auto* other = by_class->second; !new_class && other->class_name != model->class_name)
      report.error(at(*model->document, "class"),
                   fmt::format("the class {} differs only in case from {} of {}",
                               quoted(model->class_name), quoted(other->class_name), other->id()),
                   "their files would be one file on macOS and Windows");
    const auto [by_id, new_id] = ids.emplace(lower(model->id()), model.get());
    if (!new_id)
      report.error(
          *model->document,
          fmt::format("the path of this model differs only in case from {}", by_id->second->id()),
          "the two would be one file on macOS and Windows");
  }
}

} // namespace

const Rule file_name_unique{
    {"AC2006", "Two names that differ only in case",
     R"(Names of files are made from `class` and from the path of a model. On macOS and Windows `Flux2Pro.ts` and
`FLUX2Pro.ts` are the same file: one of the two models would be lost on such a disk, and a checkout would be dirty
from the start.

Make the names differ in more than case.
)",
     R"(// catalog/models/acme/one-2.json
{
  "air": "acme:2@1",
  "name": "ONE 2",
  "class": "ONE",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
     R"(// catalog/models/acme/one-2.json
{
  "air": "acme:2@1",
  "name": "ONE 2",
  "class": "One2",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    check};

} // namespace aircat::check::rules
