#pragma once

#include "compare/report.hpp"

#include <string>

namespace aircat::compare {

/// Limits of one parameter and the object that states them.
struct StatedLimits {
  const catalog::Limits& limits;
  const catalog::Node* node;
};

/// Which values are legal: listed ones are held against the other limits one by one, bounds against
/// bounds. `what` is the parameter.
void compare_limits(const StatedLimits& before, const StatedLimits& after, const std::string& what,
                    Report& report);

} // namespace aircat::compare
