#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// Which width and height are legal, which are offered, and where they come from.
void compare_sizes(const Both<catalog::Provider>& both, Report& report);

} // namespace aircat::compare
