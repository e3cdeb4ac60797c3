#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string_view, const Model*> owners;
  for (const auto& model : subject.catalog.models) {
    const auto [owner, fresh] = owners.emplace(model->class_name, model.get());
    if (!fresh)
      report.error(at(*model->document, "class"),
                   fmt::format("the class {} is already that of {}", quoted(model->class_name),
                               owner->second->id()),
                   "add what tells the two apart, such as the version or the tier");
  }
}

} // namespace

const Rule class_unique{
    {"AC2005", "Two models with one class name",
     R"(`class` names a model's exports and files: `Flux2Pro.text2image.ts`. With two models of one class the files of one
would overwrite those of the other.

Give each its own, usually the name with its version: `Veo31` and `Veo31Fast`.
)",
     R"(// catalog/models/acme/one-fast.json
{
  "air": "acme:1@2",
  "name": "One Fast",
  "class": "One",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
     R"(// catalog/models/acme/one-fast.json
{
  "air": "acme:1@2",
  "name": "One Fast",
  "class": "OneFast",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    check};

} // namespace aircat::check::rules
