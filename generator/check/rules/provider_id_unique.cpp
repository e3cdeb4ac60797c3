#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string_view, const Provider*> owners;
  each_provider(subject.catalog, [&](const Provider& provider) {
    if (provider.status != Status::implemented)
      return;
    const auto [owner, fresh] = owners.emplace(provider.id, &provider);
    if (!fresh)
      report.error(*provider.node,
                   fmt::format("the provider id {} is already taken by {} of {}",
                               quoted(provider.id), owner->second->capability->slug,
                               owner->second->model->id()),
                   "two capabilities without a suffix cannot be implemented in one model file");
  });
}

} // namespace

const Rule provider_id_unique{
    {"AC2003", "Two providers with one id",
     R"(A provider's id is `runware/{vendor}/{model}`, with `/image2image` and the like where the capability has a suffix.
An application registers providers by id, so of two with the same id only one can be reached.

It happens when a model has two implemented capabilities without a suffix, for instance text-to-image and
text-to-video, or two whose identifiers differ only in case.

Describe the second capability in a model file of its own, or give its capability a suffix.
)",
     R"(// catalog/models/acme/one.json
"capabilities": {
  "text-to-image": { "status": "implemented" },
  "text-to-video": { "status": "implemented" }
})",
     R"(// catalog/models/acme/one.json
"capabilities": {
  "text-to-image": { "status": "implemented" },
  "image-to-image": { "status": "implemented" }
})"},
    check};

} // namespace aircat::check::rules
