#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string, const Provider*> owners;
  each_provider(subject.catalog, [&](const Provider& provider) {
    if (provider.status != Status::implemented)
      return;
    for (const bool suffix : {false, true}) {
      // Both names are taken: the short one by the model's own export, the long one by files and
      // types.
      if (!suffix && provider.capability->suffix)
        continue;
      auto name = std::string(provider.model->class_name);
      if (suffix)
        name += provider.capability->identifier;
      const auto [owner, fresh] = owners.emplace(std::move(name), &provider);
      const auto* other = owner->second;
      if (!fresh && other->model->class_name != provider.model->class_name)
        report.error(at(*provider.model->document, "class"),
                     fmt::format("the exported name {} is already that of {} of {}",
                                 quoted(owner->first), other->capability->slug, other->model->id()),
                     "rename one of the two classes");
    }
  });
}

} // namespace

const Rule export_name_unique{
    {"AC2009", "Two providers with one exported name",
     R"(A provider is exported as its model's `class` followed by the capability's `identifier`, which text-to-image leaves
out. A model of class `Flux2Image2Image` with text-to-image therefore collides with image-to-image of a model of class
`Flux2`.

Rename one of the classes.
)",
     R"(// catalog/models/acme/edit.json
{
  "air": "acme:edit@1",
  "name": "One Image2Image",
  "class": "OneImage2Image",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
     R"(// catalog/models/acme/edit.json
{
  "air": "acme:edit@1",
  "name": "One Image2Image",
  "class": "OneEdit",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    check};

} // namespace aircat::check::rules
