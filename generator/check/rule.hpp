#pragma once

#include "catalog/report.hpp"
#include "check/subject.hpp"
#include "diagnostics/finding.hpp"

namespace aircat::check {

using catalog::quoted;
using catalog::Report;

/// One thing that a reviewer of a catalog looks for. `check` looks at the whole catalog once, in
/// linear time.
struct Rule {
  CodeInfo info;
  void (*check)(const Subject& subject, Report& report);
};

} // namespace aircat::check
