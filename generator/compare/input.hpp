#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// One input of a capability.
void compare_input(const Both<catalog::Input>& input, const Both<catalog::Provider>& both,
                   Report& report);

} // namespace aircat::compare
