#include "translations/merge.hpp"

#include "catalog/report.hpp"
#include "check/texts.hpp"
#include "diagnostics/suggest.hpp"
#include "lint/codes.hpp"
#include "lint/shared/text_marks.hpp"
#include "translations/codes.hpp"
#include "translations/locale_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace aircat::translations {
namespace {

using catalog::quoted;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Merge {
public:
  Merge(const catalog::Catalog& catalog, std::string_view locale, const MergeOptions& options,
        Findings& findings)
      : texts_(catalog), units_(units_of(catalog, locale)), locale_(find_locale(catalog, locale)),
        options_(options), findings_(findings) {
    for (const auto& unit : units_) {
      known_.push_back(unit.source);
      by_id_.emplace(unit.id, unit.source);
    }
  }

  void take(const TranslationFile& file) {
    for (const auto& translation : file.translations) {
      if (is_blank(translation.target))
        continue;
      if (!texts_.has(translation.source))
        report_unknown(translation);
      else if (const auto [first, is_new] = taken_.emplace(translation.source, &translation);
               is_new)
        check_marks(translation);
      else if (first->second->target != translation.target)
        report_contradiction(translation, *first->second);
    }
  }

  [[nodiscard]] Merged result(const TranslationFile& file) {
    Merged merged;
    std::vector<std::pair<std::string, std::string>> texts;
    if (!locale_)
      texts.emplace_back(schema_key, "../schema/locale.json");
    else
      for (const auto& member : locale_->document->root()->members) {
        texts.emplace_back(member.key, member.value->string);
        if (const auto after = release(member.key); !after.empty())
          replace(texts.back(), after, merged);
      }
    const auto add = [&](const std::string& source) {
      const auto after = release(source);
      if (after.empty())
        return false;
      texts.emplace_back(source, after);
      merged.changes.push_back({source, {}, std::string(after)});
      return true;
    };
    for (const auto& unit : units_)
      if (!add(unit.source) && unit.target.empty())
        ++merged.open;
    for (const auto& translation : file.translations)
      (void)add(translation.source);
    merged.text = locale_text(texts);
    return merged;
  }

private:
  /// The new translation, once; "" when there is none.
  [[nodiscard]] std::string_view release(std::string_view source) {
    const auto found = taken_.find(source);
    if (found == taken_.end())
      return {};
    const std::string_view target = found->second->target;
    taken_.erase(found);
    return target;
  }

  static void replace(std::pair<std::string, std::string>& entry, std::string_view after,
                      Merged& merged) {
    if (entry.second == after) {
      ++merged.unchanged;
      return;
    }
    merged.changes.push_back({entry.first, entry.second, std::string(after)});
    entry.second = after;
  }

  void report_unknown(const Translation& translation) {
    constexpr std::size_t most_hints = 20; // finding near texts is the slow part
    std::string hint;
    if (const auto id = by_id_.find(translation.id); id != by_id_.end())
      hint = fmt::format("the text with this id is {}", quoted(id->second));
    else if (hints_++ < most_hints)
      hint = did_you_mean(translation.source, known_);
    findings_.warning(code::unknown_text, translation.source_at, translation.pointer,
                      fmt::format("the catalog has no text {}; its translation is left out",
                                  quoted(translation.source)),
                      hint.empty() ? "export again, and translate what is open" : hint);
  }

  void report_contradiction(const Translation& translation, const Translation& first) {
    findings_.error(code::contradiction, translation.target_at, translation.pointer,
                    fmt::format("{} was translated as {} in line {}", quoted(translation.source),
                                quoted(first.target), first.target_at.line),
                    "remove one of the two");
  }

  void check_marks(const Translation& translation) {
    if (!options_.marks)
      return;
    for (auto& message : lint::differing_marks(translation.source, translation.target))
      findings_.add({std::string(lint::code::marks_differ),
                     *options_.marks,
                     std::move(message),
                     fmt::format("keep those of {}", quoted(translation.source)),
                     translation.target_at,
                     translation.pointer,
                     {}});
  }

  check::EnglishTexts texts_;
  std::vector<Unit> units_;
  const catalog::Locale* locale_;
  MergeOptions options_;
  Findings& findings_;
  std::vector<std::string_view> known_;
  std::unordered_map<std::string_view, std::string_view> by_id_;
  std::unordered_map<std::string_view, const Translation*> taken_; ///< by source
  std::size_t hints_ = 0;
};

std::string normalized(std::string_view language) {
  std::string out(language);
  for (auto& c : out)
    c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

} // namespace

std::optional<Merged> merge(const catalog::Catalog& catalog, std::string_view locale,
                            const TranslationFile& file, const MergeOptions& options,
                            Findings& findings) {
  const auto before = findings.errors();
  if (!file.language.empty() && !is_same_language(file.language, locale))
    findings.error(code::other_language, file.language_at, "",
                   fmt::format("this file is in {}, and would go into the locale {}",
                               quoted(file.language), quoted(locale)),
                   "name the right locale with --locale, or mend target-language");
  Merge merging(catalog, locale, options, findings);
  merging.take(file);
  if (findings.errors() != before)
    return std::nullopt;
  return merging.result(file);
}

std::string locale_of_language(const catalog::Catalog& catalog, const std::string& language) {
  for (const auto& locale : catalog.locales)
    if (normalized(locale.name) == normalized(language))
      return std::string(locale.name);
  return language;
}

bool is_same_language(std::string_view language, std::string_view locale) {
  const auto primary = [](std::string_view name) {
    const auto whole = normalized(name);
    return whole.substr(0, whole.find('-'));
  };
  return primary(language) == primary(locale);
}

} // namespace aircat::translations
