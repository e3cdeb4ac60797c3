#pragma once

#include "lint/rule.hpp"

/// The rules, each defined in rules/<name>.cpp.
namespace aircat::lint::rules {

#define AIRCAT_RULE(name) extern const Rule name;
#include "lint/rules.def"
#undef AIRCAT_RULE

} // namespace aircat::lint::rules
