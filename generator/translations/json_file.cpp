#include "catalog/json.hpp"
#include "translations/codes.hpp"
#include "translations/formats.hpp"
#include "translations/locale_text.hpp"

#include "json/json.hpp"

namespace aircat::translations {

std::string write_json(const std::vector<Unit>& units) {
  std::vector<std::pair<std::string, std::string>> texts;
  texts.reserve(units.size());
  for (const auto& unit : units)
    texts.emplace_back(unit.source, unit.target);
  return locale_text(texts);
}

TranslationFile read_json(const std::string& name, std::string text, Findings& findings) {
  TranslationFile file;
  catalog::Document document(name, std::move(text));
  document.parse(findings);
  const auto* root = document.root();
  if (!root)
    return file;
  if (!root->is(catalog::Kind::object)) {
    findings.error(code::broken_file, where(*root), pointer(*root), "this is no object",
                   "write { \"English text\": \"translation\" }");
    return file;
  }
  for (const auto& member : root->members) {
    if (member.key == schema_key)
      continue;
    const auto& target = *member.value;
    if (target.is(catalog::Kind::string))
      file.translations.push_back({{},
                                   std::string(member.key),
                                   std::string(target.string),
                                   where(member),
                                   where(target),
                                   pointer(target)});
    else
      findings.error(code::broken_file, where(target), pointer(target), "a translation is a text",
                     "write it in quotes; \"\" is an open one");
  }
  return file;
}

} // namespace aircat::translations
