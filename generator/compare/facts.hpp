#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// What the catalog says of a model beside its requests: texts, sources, which files it takes.
void compare_facts(const Both<catalog::Model>& both, Report& report);

} // namespace aircat::compare
