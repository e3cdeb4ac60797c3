#include "translations/file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace aircat;
using namespace aircat::translations;

using Texts = std::vector<std::pair<std::string, std::string>>;

Texts texts_of(const TranslationFile& file) {
  Texts texts;
  texts.reserve(file.translations.size());
  for (const auto& translation : file.translations)
    texts.emplace_back(translation.source, translation.target);
  return texts;
}

/// What was read can be written in each format, and is then read as the same.
void write_and_read(const TranslationFile& file) {
  std::vector<Unit> units;
  for (const auto& [source, target] : texts_of(file))
    if (!source.empty())
      units.push_back({id_of(source), source, target, {source}});
  for (const auto format : {FileFormat::csv, FileFormat::xliff}) {
    Findings findings;
    const auto again = read(format, "fuzz", write(format, units, "de", "fuzz", findings), findings);
    if (!again || again->translations.size() + findings.warnings() != units.size())
      std::abort();
    if (findings.empty())
      for (std::size_t i = 0; i < units.size(); ++i)
        if (again->translations[i].source != units[i].source ||
            again->translations[i].target != units[i].target)
          std::abort();
  }
}

} // namespace

// Any bytes as a translator's file: texts, or findings that say where.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Findings findings;
  const auto file = read(format_by_content(text), "fuzz", text, findings);
  if (file.has_value() == findings.has_errors())
    std::abort();
  for (const auto& finding : findings.all())
    if (finding.where.line < 0 || finding.where.column < 0 || finding.message.empty())
      std::abort();
  if (file)
    write_and_read(*file);
  return 0;
}
