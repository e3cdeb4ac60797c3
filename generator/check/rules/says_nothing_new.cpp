#include "check/rules.hpp"

#include "check/each_source.hpp"

#include <algorithm>

namespace aircat::check::rules {
namespace {

/// Does the merge patch leave `base` as it is?
bool changes_nothing(const Node* base, const Node& patch) {
  if (patch.is(catalog::Kind::null))
    return !base;
  if (!patch.is(catalog::Kind::object))
    return base && equal(*base, patch);
  return base && base->is(catalog::Kind::object) &&
         std::all_of(patch.members.begin(), patch.members.end(), [&](const Member& member) {
           return changes_nothing(base->find(member.key), *member.value);
         });
}

void check(const Subject& subject, Report& report) {
  each_source(subject.catalog,
              [&](const catalog::Document& document, const catalog::Source& source) {
                if (source.says && changes_nothing(document.root(), *source.says))
                  report.warning(*source.says, "what this source says is what the file says",
                                 "remove \"says\"");
              });
}

} // namespace

const Rule says_nothing_new{
    {"AC2604", "Figures of a source that do not differ",
     R"(`says` is for figures that differ from those of the file and were not adopted. Applied to the file, this one changes
nothing: the figures were adopted since. The list of contradictions would show one that is none.

Remove `says`; the source stays.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } },
"sources": [{ "title": "Documentation of One", "says": { "parameters": { "steps": { "maximum": 50 } } } }])",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } },
"sources": [{ "title": "Documentation of One" }])"},
    check};

} // namespace aircat::check::rules
