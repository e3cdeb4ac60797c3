#include "lint/rules.hpp"

#include "lint/each.hpp"
#include "lint/text_marks.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_translation(subject, [&](const Translations&, const Text& source, const Text& text) {
    const auto before = marks_of(source.value());
    const auto after = marks_of(text.value());
    const auto compare = [&](std::string_view what, const std::vector<std::string>& a,
                             const std::vector<std::string>& b) {
      if (a != b)
        report.error(
            *text.member->value,
            fmt::format("{} are {} in the source text and {} here", what, listed(a), listed(b)),
            fmt::format("keep those of {}", quoted(source.value())));
    };
    compare("placeholders", before.placeholders, after.placeholders);
    compare("numbers", before.numbers, after.numbers);
    compare("URLs", before.urls, after.urls);
  });
}

} // namespace

const Rule marks_differ{
    {"AC6111", "A translation loses what must stay",
     R"(A placeholder (`{name}`, `%s`), a number or a URL of the source text is missing in the translation, or one is there that the
source does not have. A lost placeholder shows a hole, a changed number says something that is not so.

Numbers may be written as the language writes them: `1,024` and `1.024` are the same here.
)"},
    check};

} // namespace aircat::lint::rules
