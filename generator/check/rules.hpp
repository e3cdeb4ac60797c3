#pragma once

#include "check/rule.hpp"

/// The rules, each defined in rules/<name>.cpp.
namespace aircat::check::rules {

#define AIRCAT_RULE(name) extern const Rule name;
#include "check/rules.def"
#undef AIRCAT_RULE

} // namespace aircat::check::rules
