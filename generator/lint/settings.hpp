#pragma once

#include "catalog/json.hpp"
#include "diagnostics/finding.hpp"
#include "lint/subject.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aircat::lint {

/// A finding that is not wanted, and why.
struct Ignore {
  std::string code;
  std::string path;  ///< of the file, from the settings' folder: `src/**/One.*.json`; "": any
  std::string key;   ///< the last step of the finding's pointer; may have `*`; "": any
  std::string until; ///< the last day, `2027-01-31`; "": for ever
  const catalog::Node* node = nullptr;
};

/// What a project says of lint in its `aircat.json`.
struct Settings {
  Options options;
  std::map<std::string, std::optional<Severity>, std::less<>> severities; ///< nothing: off
  std::vector<Ignore> ignores;
  std::string baseline;                        ///< file, or "": none
  std::string folder;                          ///< from which paths count
  std::shared_ptr<catalog::Document> document; ///< nullptr where there is no such file
};

/// Reads the file. What is wrong with it are findings, and then nothing comes back.
[[nodiscard]] std::optional<Settings> read_settings(const std::string& file, Findings& findings);

/// Drops what is ignored and sets severities. Ignores that were of no use, or are past their day,
/// are findings of their own; the latter ignore nothing. `today` is a date as `2026-11-21`.
[[nodiscard]] Findings apply(const Settings& settings, const Findings& findings,
                             const std::string& today);

} // namespace aircat::lint
