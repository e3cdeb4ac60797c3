#pragma once

#include "catalog/json.hpp"
#include "diagnostics/finding.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Findings that a project has when it begins to lint, and does not want to hear of. They are told
/// by what they say, not by their line: a file may change around them.
namespace aircat::lint {

struct Baseline {
  /// As often as the file has it, by what stays when lines move.
  std::map<std::string, std::vector<const catalog::Node*>> entries;
  std::string folder; ///< from which paths count
  std::shared_ptr<catalog::Document> document;
};

/// What is wrong with the file are findings, and then nothing comes back.
[[nodiscard]] std::optional<Baseline> read_baseline(const std::string& file, Findings& findings);

/// Drops what the baseline has. Entries that are left over are findings: what they stood for is
/// mended, and they would hide the next of their kind.
[[nodiscard]] Findings without(const Baseline& baseline, const Findings& findings);

/// The baseline of these findings, for a file in this folder. Findings about paths, settings and
/// baselines themselves are not in it.
[[nodiscard]] std::string baseline_text(const Findings& findings, const std::string& folder);

} // namespace aircat::lint
