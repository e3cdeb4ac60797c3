#include "lint/rules.hpp"

#include "lint/each.hpp"

#include <fmt/format.h>

#include <cctype>

namespace aircat::lint::rules {
namespace {

bool has_word(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    letters = std::isalpha(static_cast<unsigned char>(c)) != 0 ? letters + 1 : 0;
    if (letters == 3)
      return true;
  }
  return false;
}

void check(const Subject& subject, Report& report) {
  const auto& allowed = subject.options.same_in_all_languages;
  for_each_translation(subject, [&](const Text& source, const Text& text) {
    if (text.value() == source.value() && has_word(text.value()) &&
        allowed.count(std::string(text.value())) == 0)
      report.warning(*text.member->value,
                     fmt::format("{} is the text of the source locale", quoted(text.value())),
                     "translate it, or add it to \"sameInAllLanguages\" in aircat.json");
  });
}

} // namespace

const Rule untranslated{
    {"AC6112", "A text that is the same in another language",
     R"(The text is the same as in the source locale, as it is when a file was copied and not yet translated. Some words are the same
in both languages: those are allowed by a list.

Translate it, or add it to `lint.sameInAllLanguages` in `aircat.json`.
)"},
    check};

} // namespace aircat::lint::rules
