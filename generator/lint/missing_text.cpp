#include "lint/missing_text.hpp"

#include "lint/each.hpp"

#include <fmt/format.h>

namespace aircat::lint {
namespace {

/// Files of the source locale, and in them the last key of each provider.
struct Homes {
  const Translations* any[3] = {}; ///< by media: the first file for it
  std::map<std::string_view, const Text*> last_of;
};

Homes find_homes(const Subject& subject) {
  Homes homes;
  for (const auto& file : subject.translations) {
    if (file.in_schema || file.locale != subject.options.source_locale)
      continue;
    auto& home = homes.any[static_cast<std::size_t>(file.media)];
    if (!home)
      home = &file;
    for (const auto& text : file.texts)
      if (text.parts.form == TranslationKey::Form::property)
        homes.last_of[text.parts.provider] = &text;
  }
  return homes;
}

} // namespace

void report_missing(const Subject& subject, ExpectedText::What what, std::string_view sort,
                    Report& report) {
  const auto homes = find_homes(subject);
  for_each_expected(subject, [&](const Input& input, const ExpectedText& expected) {
    if (expected.what != what || subject.source_texts.count(expected.key) > 0)
      return;
    const auto* file = homes.any[static_cast<std::size_t>(input.media)];
    if (!file)
      file = homes.any[static_cast<std::size_t>(Media::unknown)];
    const auto last = homes.last_of.find(input.provider);
    auto message = fmt::format("{} {} is missing: {}", sort, quoted(expected.field), expected.key);
    auto hint = expected.text.empty() ? std::string("add the key with its text")
                                      : fmt::format("add the key with {}", quoted(expected.text));
    if (last != homes.last_of.end())
      report.error(*last->second->member, std::move(message), std::move(hint));
    else if (file)
      report.error(*file->object, std::move(message), std::move(hint));
  });
}

} // namespace aircat::lint
