#include "check/ignores.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace aircat::check {
namespace {

using catalog::Node;

namespace code {
constexpr std::string_view unused = "AC2901", over = "AC2902", error = "AC2903";
} // namespace code

constexpr CodeInfo infos[] = {
    {code::unused, "An ignore that ignores nothing",
     R"(The file asks to ignore a warning that there is not in it. It was mended, or the code is misspelt. Left in, it would hide the
next warning of its kind.

Remove the entry of `ignore`, or mend its code.
)",
     R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "1344x768" } } },
"ignore": [{ "code": "AC2305", "why": "the vendor names the key so" }])",
     R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "768x1344" } } },
"ignore": [{ "code": "AC2305", "why": "the vendor names the key so" }])"},
    {code::over, "An ignore that is past its day",
     R"(The file asks to ignore a warning until a day that is over (`until`). The warning is shown again, as it was promised when the
entry was written.

Mend what the warning says. Where that must still wait, give another day, with the reason.
)",
     R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "768x1344" } } },
"ignore": [{ "code": "AC2305", "why": "the vendor names the key so", "until": "2020-01-31" }])",
     R"(// catalog/models/acme/one.json
"size": { "sizes": { "1k": { "1:1": "1024x1024", "16:9": "768x1344" } } },
"ignore": [{ "code": "AC2305", "why": "the vendor names the key so", "until": "2099-12-31" }])"},
    {code::error, "An error cannot be ignored",
     R"(The file asks to ignore an error. What is generated, and what the validator says of requests, would be wrong with it, so only
warnings can be ignored.

Mend what the error says, and remove the entry of `ignore`.
)",
     R"(// catalog/models/acme/one.json
"air": "Acme: 1@1",
"ignore": [{ "code": "AC2001", "why": "no time" }])",
     R"(// catalog/models/acme/one.json
"air": "acme:1@1")"}};

/// An entry of `ignore` and how often it was of use.
struct Ignore {
  const Node* node = nullptr;
  std::size_t warnings = 0, errors = 0;

  [[nodiscard]] std::string_view text(std::string_view key) const {
    const auto* value = node->find(key);
    return value ? value->string : std::string_view{};
  }
};

using Ignores = std::map<std::pair<std::string_view, std::string_view>, Ignore>; // by file and code

Ignores ignores_of(const catalog::Catalog& catalog, IgnoresOf whose) {
  Ignores ignores;
  for (const auto& document : catalog.documents)
    if (const auto* list = document.root() ? document.root()->find("ignore") : nullptr;
        list && list->is(catalog::Kind::array))
      for (const auto* entry : list->items) {
        Ignore ignore{entry};
        const auto code = ignore.text("code");
        if (code.starts_with("AC6") == (whose == IgnoresOf::lint))
          ignores[{document.name(), code}] = ignore;
      }
  return ignores;
}

void report(const Ignore& ignore, std::string_view code, std::string message, std::string hint,
            Findings& findings) {
  findings.warning(std::string(code), where(*ignore.node), pointer(*ignore.node),
                   std::move(message), std::move(hint));
}

} // namespace

Findings without_ignored(const catalog::Catalog& catalog, Findings findings, IgnoresOf whose,
                         std::string_view today) {
  auto ignores = ignores_of(catalog, whose);
  if (ignores.empty())
    return findings;
  const auto is_over = [&](const Ignore& ignore) {
    const auto until = ignore.text("until");
    return !until.empty() && until < today;
  };
  Findings kept;
  for (const auto& finding : findings.all()) {
    const auto ignore = ignores.find({finding.where.file, finding.code});
    const bool is_error = finding.severity == Severity::error;
    if (ignore != ignores.end())
      ++(is_error ? ignore->second.errors : ignore->second.warnings);
    if (ignore == ignores.end() || is_error || is_over(ignore->second))
      kept.add(finding);
  }
  for (const auto& [where, ignore] : ignores)
    if (ignore.errors > 0)
      report(ignore, code::error, fmt::format("{} is an error here", where.second),
             "mend what it says", kept);
    else if (ignore.warnings == 0)
      report(ignore, code::unused, fmt::format("there is no {} in this file", where.second),
             "remove the entry, or mend its code", kept);
    else if (is_over(ignore))
      report(ignore, code::over, fmt::format("this was ignored until {}", ignore.text("until")),
             "mend what is found, or give a new day with the reason", kept);
  return kept;
}

std::span<const CodeInfo> ignore_codes() {
  return infos;
}

} // namespace aircat::check
