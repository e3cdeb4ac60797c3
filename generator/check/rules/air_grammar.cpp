#include "check/rules.hpp"

#include "check/fits.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

/// The AIR that was probably meant, when only case and white space are wrong.
std::string mended(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\t')
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return is_air(out) ? out : std::string{};
}

template <typename Place>
void judge(std::string_view text, const Place& place, Report& report) {
  if (is_air(text))
    return;
  const auto nearest = mended(text);
  report.error(place, fmt::format("{} is no AIR", quoted(text)),
               nearest.empty() ? "write it as source:model@version, for instance bfl:5@1"
                               : fmt::format("did you mean '{}'?", nearest));
}

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models) {
    judge(model->air, at(*model->document, "air"), report);
    if (const auto* next = model->document->root()->find("supersededBy"))
      judge(next->string, *next, report);
    if (const auto* whole = model->part_of ? model->part_of->find("air") : nullptr)
      judge(whole->string, *whole, report);
  }
  const auto* airs =
      subject.catalog.airs.document ? subject.catalog.airs.document->root()->find("airs") : nullptr;
  if (airs)
    for (const auto& member : airs->members)
      judge(member.key, member, report);
}

} // namespace

const Rule air_grammar{
    {"AC2001", "An AIR that is none",
     R"(An AIR names a model on the wire: `source:model@version`, lower-case letters and digits, in model and version also
dots and hyphens (`bfl:5@1`, `bytedance:seedream@4.5`). Every AIR in the catalog is looked at: `air`, `supersededBy`,
`partOf`, and the keys of `airs.json`.

Runware answers a request with another text with `invalidModel`, so every request of the provider would fail.

Copy the AIR from the model's page. Mind the `@` before the version.
)",
     R"(// catalog/models/acme/one.json
"air": "acme:1.1")",
     R"(// catalog/models/acme/one.json
"air": "acme:1@1")"},
    check};

} // namespace aircat::check::rules
