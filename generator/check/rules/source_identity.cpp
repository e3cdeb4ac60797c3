#include "check/rules.hpp"

#include "check/each_source.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

using catalog::Document;
using catalog::Source;

bool is_url(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.substr(0, scheme.size()) == scheme && text.size() > scheme.size() &&
        text[scheme.size()] != '/' && text.find_first_of(" \t\r\n<>\"") == std::string_view::npos)
      return true;
  return false;
}

void judge_url(const Node& holder, std::string_view key, Report& report) {
  const auto* url = holder.find(key);
  if (url && url->is(catalog::Kind::string) && !is_url(url->string))
    report.error(*url, fmt::format("{} is no address of a page", quoted(url->string)),
                 "write it with https:// and without spaces");
}

void check(const Subject& subject, Report& report) {
  for (const auto& [slug, vendor] : subject.catalog.vendors)
    judge_url(*vendor.document->root(), "docs", report);
  each_source(subject.catalog, [&](const Document&, const Source& source) {
    judge_url(*source.node, "url", report);
    if (source.title.empty() && !source.node->find("url"))
      report.error(*source.node, "a source without \"url\" and \"title\"",
                   "say where its figures can be found");
    if (source.undocumented && source.checked.empty())
      report.error(*source.node, "an undocumented finding without the date on which it was made",
                   "add \"checked\": the date on which it was tried");
  });
}

} // namespace

const Rule source_identity{
    {"AC2601", "A source that cannot be found again",
     R"(A source says where figures come from, so that someone can look again. It has a `url` or, for what is not on the web,
a `title`; a `url` (and `docs` of a vendor) begins with `https://` or `http://`. A source that is marked
`undocumented` was found by trying, and `checked` says when: without the date nobody knows when to try again.

Add what is missing.
)",
     R"(// catalog/models/acme/one.json
"sources": [{ "checked": "2026-01-15" }])",
     R"(// catalog/models/acme/one.json
"sources": [{ "url": "https://example.com/docs/one", "checked": "2026-01-15" }])"},
    check};

} // namespace aircat::check::rules
