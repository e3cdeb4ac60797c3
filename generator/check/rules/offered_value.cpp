#include "check/rules.hpp"

#include "check/fits.hpp"
#include "check/size_law.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

void judge_placed(const Provider& provider, const Input& input, Report& report) {
  const auto* parameter = provider.parameter(input.to.path);
  if (!parameter || parameter->refused)
    return;
  for (const auto& offer : input.offers)
    if (const auto problem = misfit(*offer.wire, *parameter))
      report.error(*offer.wire,
                   fmt::format("\"{}\" offers {}, but for \"{}\" that {}", input.name,
                               quoted(offer.shown), parameter->path, problem.why),
                   problem.hint);
}

/// What a size input can offer, by its kind.
std::vector<std::string> choices(const Provider& provider, catalog::Placement::Kind kind) {
  std::vector<std::string> out;
  for (const auto& row : provider.size.rows)
    out.push_back(kind == catalog::Placement::Kind::size       ? written(row.first())
                  : kind == catalog::Placement::Kind::size_key ? std::string(row.key)
                                                               : std::string(row.tier));
  return out;
}

void judge_size(const Provider& provider, const Input& input, const Node& values, Report& report) {
  const auto known = choices(provider, input.to.kind);
  const auto judge = [&](std::string_view value, const auto& place) {
    if (std::find(known.begin(), known.end(), value) == known.end())
      report.error(place,
                   fmt::format("\"{}\" offers {}, which the size table of {} does not have",
                               input.name, quoted(value), provider.id),
                   did_you_mean(value, {known.begin(), known.end()}));
  };
  for (const auto* value : values.items)
    judge(catalog::text_of(*value), *value);
  for (const auto& member : values.members)
    judge(member.key, member);
}

void check(const Subject& subject, Report& report) {
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs) {
      const auto* values = input.node->find("values");
      if (!values)
        continue;
      if (input.is_size())
        judge_size(provider, input, *values, report);
      else
        judge_placed(provider, input, report);
    }
  });
}

} // namespace

const Rule offered_value{
    {"AC2201", "An offered value that cannot be sent",
     R"(`values` of an input says what is offered. For an input that is placed on a parameter each wire value has to be legal
there; for a size input each value has to be a size, a key or a tier of the size table. A person could otherwise choose
something that only ever gives an error.

Offer less, or correct the limit.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "maximum": 8 } },
"inputs": { "duration": { "values": { "Short": 4, "Long": 15 } } })",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "maximum": 8 } },
"inputs": { "duration": { "values": { "Short": 4, "Long": 8 } } })"},
    check};

} // namespace aircat::check::rules
