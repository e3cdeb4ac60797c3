#pragma once

#include "diagnostics/finding.hpp"
#include "mustache/program.hpp"

namespace aircat::mustache {

/// Fills `program` from its source. Every fault is added to `findings`, and parsing goes on behind
/// it.
void parse_program(Program& program, Findings& findings);

} // namespace aircat::mustache
