#include "lint/shared/missing_text.hpp"

#include "diagnostics/printer.hpp"
#include "lint/edit.hpp"
#include "lint/shared/each.hpp"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <optional>
#include <vector>

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

/// How an edit of the new text's key is made beside a member.
using Beside = Edit (*)(const catalog::Member&, std::string_view key, std::string_view json);

/// The new text beside this one, if the same object can hold it: keys may be nested.
std::optional<Edit> beside(const Text* neighbour, Beside add, const ExpectedText& expected) {
  if (!neighbour)
    return std::nullopt;
  const auto& member = *neighbour->member;
  const auto outer =
      std::string_view(neighbour->key).substr(0, neighbour->key.size() - member.key.size());
  if (!expected.key.starts_with(outer))
    return std::nullopt;
  return add(member, std::string_view(expected.key).substr(outer.size()),
             json_quoted(expected.text));
}

using Expected = std::vector<ExpectedText>;

/// The text that the source locale has for the nearest of these, or nullptr.
template <typename Iterator>
const Text* nearest(const Subject& subject, Iterator begin, Iterator end) {
  for (; begin != end; ++begin)
    if (const auto found = subject.source_texts.find(begin->key);
        found != subject.source_texts.end())
      return found->second;
  return nullptr;
}

/// The missing text where it belongs: behind what stands before it in the schema, or before what
/// stands behind it, or at the end.
std::optional<Edit> added(const Subject& subject, const Expected& all, std::size_t missing,
                          const Translations* file) {
  const auto at = all.begin() + static_cast<std::ptrdiff_t>(missing);
  auto fix =
      beside(nearest(subject, std::make_reverse_iterator(at), all.rend()), added_behind, *at);
  if (!fix)
    fix = beside(nearest(subject, at + 1, all.end()), added_before, *at);
  if (!fix && file && !file->texts.empty())
    fix = beside(&file->texts.back(), added_behind, *at);
  if (fix)
    fix->rank = missing;
  return fix;
}

} // namespace

void report_missing(const Subject& subject, ExpectedText::What what, std::string_view sort,
                    Report& report) {
  const auto homes = find_homes(subject);
  for_each_input(subject, [&](const Input& input) {
    const auto* file = homes.any[static_cast<std::size_t>(input.media)];
    if (!file)
      file = homes.any[static_cast<std::size_t>(Media::unknown)];
    const auto last = homes.last_of.find(input.provider);
    const auto& all = input.expected;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& expected = all[i];
      if (expected.what != what || subject.source_texts.count(expected.key) > 0)
        continue;
      const bool known = !expected.text.empty();
      const auto say = [&](const auto& at) {
        report.error(
            at, fmt::format("{} {} is missing: {}", sort, quoted(expected.field), expected.key),
            fmt::format("add the key with {}", known ? quoted(expected.text) : "its text"),
            known ? added(subject, all, i, file) : std::nullopt);
      };
      if (last != homes.last_of.end())
        say(*last->second->member);
      else if (file)
        say(*file->object);
    }
  });
}

} // namespace aircat::lint
