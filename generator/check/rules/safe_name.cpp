#include "check/rules.hpp"

#include "naming/case.hpp"
#include "naming/slug.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void judge(const catalog::Document& document, std::string_view kind, std::string_view name,
           Report& report) {
  const auto problem = naming::slug_problem(name);
  if (problem.empty())
    return;
  const auto nearest = naming::kebab_case(name);
  report.error(document, fmt::format("the name of the {}, {}, {}", kind, quoted(name), problem),
               naming::is_slug(nearest) && nearest != name
                   ? fmt::format("rename it, for instance to {}", nearest)
                   : "use lower-case letters, digits, '.' and '-', at most 64 of them");
}

/// `de`, `pt-BR`, `zh-Hans`: letters and digits joined by hyphens.
bool is_language_tag(std::string_view name) {
  constexpr std::size_t longest = 35;
  std::size_t length = 0;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (c == '-' ? length == 0 : !letter && !digit)
      return false;
    length = c == '-' ? 0 : length + 1;
  }
  return length > 0 && name.size() >= 2 && name.size() <= longest;
}

void check(const Subject& subject, Report& report) {
  for (const auto& [slug, vendor] : subject.catalog.vendors)
    judge(*vendor.document, "vendor", slug, report);
  for (const auto& [slug, capability] : subject.catalog.capabilities)
    judge(*capability.document, "capability", slug, report);
  for (const auto& [name, document] : subject.catalog.size_tables)
    judge(*document, "size table", name, report);
  for (const auto& model : subject.catalog.models)
    judge(*model->document, "model", model->slug, report);
  for (const auto& locale : subject.catalog.locales)
    if (!is_language_tag(locale.name))
      report.error(
          *locale.document,
          fmt::format("the name of the locale, {}, is no language tag", quoted(locale.name)),
          "name the file by its language, for instance de.json or pt-BR.json");
}

} // namespace

const Rule safe_name{
    {"AC2008", "A file or folder name that is not safe",
     R"(The names of files and folders in the catalog become parts of provider ids, of URLs and of paths in `generated/`:
vendors, models, capabilities and size tables. They are written with `a-z`, `0-9`, `.` and `-`, begin with a letter or
a digit, have no `..`, at most 64 characters, and are no name that Windows keeps for a device (`con`, `nul`, `com1`,
also with an ending). A locale is a language tag: `de`, `pt-BR`.

Anything else could leave the output folder, or could not be checked out on another system.

Rename the file: `models/bfl/FLUX 2.json` → `models/bfl/flux-2.json`.
)",
     R"(// catalog/models/acme/One_Fast.json
{
  "air": "acme:1@2",
  "name": "One Fast",
  "class": "OneFast",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})",
     R"(// catalog/models/acme/one-fast.json
{
  "air": "acme:1@2",
  "name": "One Fast",
  "class": "OneFast",
  "capabilities": { "text-to-image": { "status": "implemented" } }
})"},
    check};

} // namespace aircat::check::rules
