#include "check/rules.hpp"

#include "naming/identifier.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace aircat::check::rules {
namespace {

/// Identifiers of values, each made once: most models offer the same ones.
class Identifiers {
public:
  const std::string& of(std::string_view input, std::string_view shown) {
    key_.assign(input).append(1, '\0').append(shown);
    auto found = known_.find(key_);
    if (found == known_.end())
      found = known_.emplace(key_, naming::enum_identifier(input, shown)).first;
    return found->second;
  }

private:
  std::string key_;
  std::unordered_map<std::string, std::string> known_;
};

void judge(const Provider& provider, const Input& input, Identifiers& identifiers, Report& report) {
  std::unordered_map<std::string_view, const catalog::Offer*> owners;
  for (const auto& offer : input.offers) {
    const auto [owner, fresh] = owners.emplace(identifiers.of(input.name, offer.shown), &offer);
    if (fresh || owner->second->shown == offer.shown)
      continue;
    report.error(in_model(provider, {offer.wire, input.node}),
                 fmt::format("{} and {} of \"{}\" both have the identifier {}",
                             quoted(owner->second->shown), quoted(offer.shown), input.name,
                             owner->first),
                 "offer one of them under another name, with \"values\": { shown: wire value }");
  }
}

void check(const Subject& subject, Report& report) {
  Identifiers identifiers;
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs)
      if (input.offers.size() > 1)
        judge(provider, input, identifiers, report);
  });
}

} // namespace

const Rule enum_identifier{
    {"AC2211", "Two values with one identifier",
     R"(Generated code names each offered value: the value in PascalCase, after the input's name when it begins with a digit,
with `x` for `:` (`AspectRatio16x9`, `Duration8`, `High`). Two values of one input get the same name, for instance
`16:9` and `16x9`, or `high` and `High`, and the code would not compile.

Rename one of the values as it is shown: `values` can be `{ shown: wire value }`.
)",
     R"(// catalog/models/acme/one.json
"inputs": {
  "scheduler": { "to": "scheduler", "title": "Scheduler", "values": ["Euler A", "Euler-A"] }
})",
     R"(// catalog/models/acme/one.json
"inputs": {
  "scheduler": { "to": "scheduler", "title": "Scheduler", "values": ["Euler", "Euler A"] }
})"},
    check};

} // namespace aircat::check::rules
