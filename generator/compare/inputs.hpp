#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// What people and programs fill in, where it goes, and what is sent without them.
void compare_inputs(const Both<catalog::Provider>& both, Report& report);

} // namespace aircat::compare
