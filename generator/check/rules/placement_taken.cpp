#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

using Kind = catalog::Placement::Kind;

/// Sizes share one place, but a key and a tier go together.
std::string place_of(const Input& input) {
  return input.to.kind == Kind::parameter ? input.to.text : "size";
}

bool go_together(const Input& a, const Input& b) {
  return (a.to.kind == Kind::size_key && b.to.kind == Kind::size_tier) ||
         (a.to.kind == Kind::size_tier && b.to.kind == Kind::size_key);
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    std::unordered_map<std::string, const Input*> owners;
    for (const auto& input : provider.inputs) {
      const auto [owner, fresh] = owners.emplace(place_of(input), &input);
      if (fresh || go_together(*owner->second, input))
        continue;
      report.error(
          in_model(provider, {input.node->find("to"), input.node, owner->second->node}),
          fmt::format("the inputs \"{}\" and \"{}\" of {} go to the same place, {}",
                      owner->second->name, input.name, provider.id,
                      input.is_size() ? "the size" : quoted(input.to.text)),
          fmt::format("remove one of them, for instance with \"{}\": null", owner->second->name));
    }
  });
}

} // namespace

const Rule placement_taken{
    {"AC2207", "Two inputs for one place",
     R"(Two inputs of one provider go to the same place on the wire, so that one would overwrite the other. `size` chooses a
whole size, and therefore cannot stand beside `size.key` or `size.tier`.

Remove the one that the model does not need: `"aspect_ratio": null`.
)",
     R"(// catalog/models/acme/one.json
"inputs": { "aspect_ratio": {}, "format": {} })",
     R"(// catalog/models/acme/one.json
"inputs": { "aspect_ratio": null, "format": {} })"},
    check};

} // namespace aircat::check::rules
