#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  std::unordered_map<std::string, const catalog::Capability*> owners;
  for (const auto& [slug, capability] : subject.catalog.capabilities) {
    std::string key(capability.identifier);
    for (auto& c : key)
      if (c >= 'A' && c <= 'Z')
        c = static_cast<char>(c - 'A' + 'a');
    const auto [owner, fresh] = owners.emplace(std::move(key), &capability);
    if (!fresh)
      report.error(at(*capability.document, "identifier"),
                   fmt::format("the identifier {} is already that of {}",
                               quoted(capability.identifier), owner->second->slug));
  }
}

} // namespace

const Rule capability_identifier_unique{
    {"AC2007", "Two capabilities with one identifier",
     R"(The `identifier` of a capability ends the name of each of its providers, their ids and files (`Image2Image`,
`/image2image`, `.image2image.ts`). Two capabilities with the same one, or with one that differs only in case, could
never be implemented by the same model.

Give each capability its own.
)",
     R"(// catalog/capabilities/image-to-image.json
"name": "Image-to-Image",
"identifier": "Text2Image")",
     R"(// catalog/capabilities/image-to-image.json
"name": "Image-to-Image",
"identifier": "Image2Image")"},
    check};

} // namespace aircat::check::rules
