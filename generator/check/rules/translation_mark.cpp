#include "check/rules.hpp"

#include <fmt/format.h>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  constexpr std::string_view mark = "{}";
  for (const auto& locale : subject.catalog.locales)
    for (const auto& member : locale.document->root()->members) {
      if (member.key == "$schema")
        continue;
      if (member.value->string.empty())
        report.error(*member.value,
                     fmt::format("the translation of {} is empty", quoted(member.key)),
                     "remove the entry, and English is shown");
      else if (member.key.find(mark) != std::string_view::npos &&
               member.value->string.find(mark) == std::string_view::npos)
        report.error(*member.value,
                     fmt::format("the translation of {} has no {{}}", quoted(member.key)),
                     "write {} where the value goes");
    }
}

} // namespace

const Rule translation_mark{
    {"AC2703", "A translation that lost the place of the value",
     R"(`{}` in a label stands for the value: "{} seconds" is shown as "8 seconds". The translation has no `{}`, so that every
choice would read the same, or it is empty.

Write `{}` where the value goes: `"{} Sekunden"`.
)",
     R"(// catalog/locales/de.json
"{} seconds": "Sekunden")",
     R"(// catalog/locales/de.json
"{} seconds": "{} Sekunden")"},
    check};

} // namespace aircat::check::rules
