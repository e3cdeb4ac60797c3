#pragma once

#include "catalog/report.hpp"
#include "diagnostics/finding.hpp"
#include "lint/subject.hpp"

namespace aircat::lint {

using catalog::quoted;
using catalog::Report;

/// The hint, or where there is none another one.
[[nodiscard]] inline std::string hint_or(const std::string& hint, std::string_view other) {
  return hint.empty() ? std::string(other) : hint;
}

/// One thing that a reviewer of schemas and translations looks for. `check` looks at everything
/// once, in linear time.
struct Rule {
  CodeInfo info;
  void (*check)(const Subject& subject, Report& report);
};

} // namespace aircat::lint
