#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

const Node& place_of(const Provider& provider, const Input& input) {
  if (const auto* own = input.node->find("default"))
    return *own;
  if (const auto* values = input.node->find("values"))
    return *values;
  return input.node->document ? *input.node : *provider.node;
}

void judge_offered(const Provider& provider, const Input& input, Report& report) {
  std::vector<std::string_view> shown;
  for (const auto& offer : input.offers) {
    if (offer.shown == *input.default_shown)
      return;
    shown.push_back(offer.shown);
  }
  std::string list;
  for (std::size_t i = 0; i < shown.size() && i < 12; ++i)
    list += (i == 0 ? "" : ", ") + std::string(shown[i]);
  report.error(place_of(provider, input),
               fmt::format("the default {} of \"{}\" is not offered", quoted(*input.default_shown),
                           input.name),
               "offered are " + list);
}

void judge_entered(const Provider& provider, const Input& input, Report& report) {
  const auto* parameter = provider.parameter(input.to.path);
  if (!parameter || parameter->refused || input.default_value == parameter->default_value)
    return; // the parameter's own default is another rule's
  if (const auto problem = misfit(*input.default_value, *parameter))
    report.error(*input.default_value,
                 fmt::format("the default {} of \"{}\" {}", shown(*input.default_value), input.name,
                             problem.why),
                 problem.hint);
}

/// The default key in the default tier is the row that is sent when nobody chooses.
void judge_default_row(const Provider& provider, Report& report) {
  const Input* key = nullptr;
  std::string tier(provider.size.tier);
  for (const auto& input : provider.inputs) {
    if (input.to.kind == catalog::Placement::Kind::size_key)
      key = &input;
    if (input.to.kind == catalog::Placement::Kind::size_tier && input.default_shown)
      tier = *input.default_shown;
  }
  if (!key || !key->default_shown)
    return;
  bool known_key = false, known_tier = false;
  for (const auto& row : provider.size.rows) {
    if (row.tier == tier && row.key == *key->default_shown)
      return;
    known_key = known_key || row.key == *key->default_shown;
    known_tier = known_tier || row.tier == tier;
  }
  if (known_key && known_tier)
    report.error(place_of(provider, *key),
                 fmt::format("the default {} of \"{}\" does not exist in the default tier {} of {}",
                             quoted(*key->default_shown), key->name, quoted(tier), provider.id),
                 "choose a key of that tier, or another default tier");
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs) {
      if (!input.offers.empty() && input.default_shown)
        judge_offered(provider, input, report);
      else if (input.offers.empty() && input.default_value)
        judge_entered(provider, input, report);
    }
    judge_default_row(provider, report);
  });
}

} // namespace

const Rule input_default{
    {"AC2202", "A default that is not offered",
     R"(The default of an input is what is sent when a person chooses nothing. It has to be one of the offered values, or,
where anything may be entered, lie within the limits of the parameter. For sizes the default key has to exist in the
default tier.

Pick one of the offered values; the hint names the nearest. A default is written as it is shown (`"8"`).
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"inputs": { "duration": { "default": "6" } })",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"inputs": { "duration": { "default": "8" } })"},
    check};

} // namespace aircat::check::rules
