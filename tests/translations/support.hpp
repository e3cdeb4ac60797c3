#pragma once

#include "catalog/load.hpp"
#include "diagnostics/printer.hpp"
#include "support/files.hpp"
#include "translations/file.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

namespace aircat::translations_test {

/// The small catalog of the tests of the rules, with these files beside or in place of its own.
inline catalog::Catalog small_catalog(const std::map<std::string, std::string>& files) {
  auto all = support::files_below(AIRCAT_SOURCE_DIR "/tests/check/base");
  for (const auto& [path, text] : files)
    all[path] = text;
  std::vector<catalog::SourceFile> sources;
  for (const auto& [path, text] : all)
    sources.push_back({path, text});
  Findings findings;
  auto catalog = catalog::load(sources, "catalog", 1, findings);
  INFO(print_findings(findings, FindingFormat::text));
  REQUIRE(findings.empty());
  return catalog;
}

/// A locale's file of the small catalog, which has it from the beginning.
inline catalog::Catalog catalog_with_german(const std::string& german) {
  return small_catalog({{"locales/de.json", german}});
}

/// The findings as people read them, without source lines.
inline std::string printed(const Findings& findings) {
  return print_findings(findings, FindingFormat::text);
}

/// What is said of a file that cannot be read.
inline std::string fault_of(translations::FileFormat format, const std::string& text) {
  Findings findings;
  CHECK_FALSE(translations::read(format, "file", text, findings));
  return printed(findings);
}

/// Sources and targets of a file that is without fault.
inline std::vector<std::pair<std::string, std::string>> texts_of(translations::FileFormat format,
                                                                 const std::string& text) {
  Findings findings;
  const auto file = translations::read(format, "file", text, findings);
  INFO(printed(findings));
  REQUIRE(file);
  CHECK(findings.empty());
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& translation : file->translations)
    texts.emplace_back(translation.source, translation.target);
  return texts;
}

using Texts = std::vector<std::pair<std::string, std::string>>;

} // namespace aircat::translations_test
