#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs) {
      if (input.offers.size() < 2)
        continue;
      std::unordered_map<std::string_view, const catalog::Offer*> owners;
      for (const auto& offer : input.offers) {
        const auto [owner, fresh] = owners.emplace(offer.label, &offer);
        if (fresh || owner->second->shown == offer.shown)
          continue;
        const auto* labels = input.node->find("labels");
        const auto* label = labels ? labels->find(offer.shown) : nullptr;
        report.error(label                  ? *label
                     : labels               ? *labels
                     : input.node->document ? *input.node
                                            : *provider.node,
                     fmt::format("{} and {} of \"{}\" are both labelled {}",
                                 quoted(owner->second->shown), quoted(offer.shown), input.name,
                                 quoted(offer.label)),
                     labels && labels->is(catalog::Kind::string) &&
                             labels->string.find("{}") == std::string_view::npos
                         ? "write {} in the label where the value goes"
                         : "give each its own text in \"labels\"");
      }
    }
  });
}

} // namespace

const Rule repeated_label{
    {"AC2206", "Two choices with one label",
     R"(Two values that one input offers are labelled with the same text, so that a person cannot tell them apart. It happens
when a pattern lacks its `{}` (`"seconds"` in place of `"{} seconds"`), or when two sizes have the same pixels.

Make the labels differ.
)",
     R"(// catalog/models/acme/film.json
"inputs": { "duration": { "labels": "seconds" } })",
     R"(// catalog/models/acme/film.json
"inputs": { "duration": { "labels": "{} seconds" } })"},
    check};

} // namespace aircat::check::rules
