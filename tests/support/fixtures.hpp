#pragma once

#include "diagnostics/finding.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace aircat::support {

/// A folder of fixtures, one folder a code, in it folders `pass…` and `fail…`. Each holds the files
/// of a catalog that differ from `base`; `remove.txt` lists files of `base` that it does without,
/// one a line. Passing ones give no finding at all. Failing ones hold in `expected.txt` the whole
/// output, with paths below `catalog/`; with the variable AIRCAT_ACCEPT=1 it is written instead of
/// compared.
struct FixtureSuite {
  std::string fixtures;
  std::string base;
  std::span<const CodeInfo> codes;
  std::function<void(const std::string& catalog, Findings& findings)> run;
};

/// What is wrong with the suite, one text a problem; empty when all is well. A code without a
/// passing or a failing fixture and a folder without a code are problems.
[[nodiscard]] std::vector<std::string> problems_of(const FixtureSuite& suite);

} // namespace aircat::support
