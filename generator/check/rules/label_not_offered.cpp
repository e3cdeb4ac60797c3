#include "check/rules.hpp"

#include "check/unanimous.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  Unanimous labels;
  each_provider(subject.catalog, [&](const Provider& provider) {
    for (const auto& input : provider.inputs) {
      const auto* own = input.node->find("labels");
      if (!own || !own->is(catalog::Kind::object))
        continue;
      std::vector<std::string_view> shown;
      for (const auto& offer : input.offers)
        shown.push_back(offer.shown);
      for (const auto& member : own->members) {
        if (member.document != provider.model->document)
          continue;
        const bool offered = std::find(shown.begin(), shown.end(), member.key) != shown.end();
        labels.note(member,
                    offered ? std::string{}
                            : fmt::format("a label for {}, which \"{}\" does not offer",
                                          quoted(member.key), input.name),
                    offered ? std::string{} : did_you_mean(member.key, shown));
      }
    }
  });
  labels.errors(report);
}

} // namespace

const Rule label_not_offered{
    {"AC2205", "A label for a value that is not offered",
     R"(`labels` of a model names a value that none of the model's capabilities offers. Most often the value is misspelt, and
the label that was meant is missing on the screen; or the value has gone and its label was left behind.

Labels in common, task, vendor and capability files are not looked at: they are there for all models, and each offers
what it can.

Correct the value as it is shown, or remove the label.
)",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"inputs": { "duration": { "labels": { "4": "Short", "10": "Long" } } })",
     R"(// catalog/models/acme/film.json
"parameters": { "duration": { "enum": [4, 8] } },
"inputs": { "duration": { "labels": { "4": "Short", "8": "Long" } } })"},
    check};

} // namespace aircat::check::rules
