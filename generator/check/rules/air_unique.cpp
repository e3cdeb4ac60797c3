#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string_view, const Model*> owners;
  for (const auto& model : subject.catalog.models) {
    const auto [owner, fresh] = owners.emplace(model->air, model.get());
    if (!fresh)
      report.error(
          at(*model->document, "air"),
          fmt::format("the AIR {} is already that of {}", quoted(model->air), owner->second->id()),
          "one model is one file: correct the AIR, or merge the files");
  }
}

} // namespace

const Rule air_unique{
    {"AC2002", "Two models with one AIR",
     R"(The AIR is how a request says which model it means, and how `aircat validate` finds the model to judge it by. When two
files claim one AIR, half of what either says is ignored.

Most often a file was copied and its `air` not changed. Correct one of them, or merge the two files: one model, one
file, however many capabilities it has.
)",
     R"(// catalog/models/acme/two.json
{
  "air": "acme:1@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
     R"(// catalog/models/acme/two.json
{
  "air": "acme:2@1",
  "name": "Two",
  "class": "Two",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    check};

} // namespace aircat::check::rules
