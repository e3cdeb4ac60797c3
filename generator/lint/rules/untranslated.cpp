#include "lint/rules.hpp"

#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <cctype>
#include <map>
#include <utility>

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

/// The same text of a file under several keys, as labels are: said once.
struct Repeated {
  const Text* first = nullptr;
  std::size_t times = 0;
};

void check(const Subject& subject, Report& report) {
  const auto& allowed = subject.options.same_in_all_languages;
  std::map<std::pair<const Translations*, std::string_view>, Repeated> repeated;
  for_each_translation(subject,
                       [&](const Translations& file, const Text& source, const Text& text) {
                         if (text.value() != source.value() || !has_word(text.value()) ||
                             allowed.count(std::string(text.value())) > 0)
                           return;
                         auto& one = repeated[{&file, text.value()}];
                         if (one.times++ == 0)
                           one.first = &text;
                       });
  for (const auto& [where, one] : repeated) {
    auto message = fmt::format("{} is the text of the source locale", quoted(where.second));
    if (one.times > 1)
      message += fmt::format(", under this and {} more keys", one.times - 1);
    report.warning(*one.first->member->value, std::move(message),
                   "translate it, or add it to \"sameInAllLanguages\" in aircat.json");
  }
}

} // namespace

const Rule untranslated{
    {"AC6112", "A text that is the same in another language",
     R"(The text is the same as in the source locale, as it is when a file was copied and not yet translated. Some words are the same
in both languages: those are allowed by a list.

Translate it, or add it to `lint.sameInAllLanguages` in `aircat.json`.
)",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt.placeholder": "Describe your image...")",
     R"(// image/de.json
"ly.img.plugin-ai-image-generation-web.runware/bfl/flux-2-pro.property.prompt.placeholder": "Bild beschreiben …")"},
    check};

} // namespace aircat::lint::rules
