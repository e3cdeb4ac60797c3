#include "lint/coverage.hpp"

#include "lint/shared/each.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

namespace aircat::lint {

std::vector<Coverage> coverage_of(const Subject& subject) {
  // Several files may have the same key.
  std::map<std::string_view, std::unordered_set<const Text*>> translated;
  for_each_text(subject, [&](const Translations& file, const Text& text) {
    auto& own = translated[file.locale];
    if (text.source)
      own.insert(text.source);
  });
  const auto ours = static_cast<std::size_t>(
      std::count_if(subject.source_texts.begin(), subject.source_texts.end(),
                    [](const auto& entry) { return entry.second->parts.is_ours(); }));
  std::vector<Coverage> coverage;
  for (const auto& [locale, own] : translated)
    if (locale != subject.options.source_locale)
      coverage.push_back({std::string(locale), own.size(), ours});
  return coverage;
}

} // namespace aircat::lint
