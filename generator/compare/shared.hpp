#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// What belongs to no model: vendors, languages, AIRs that are known but not described.
void compare_shared(const Both<catalog::Catalog>& both, std::vector<Change>& changes);

} // namespace aircat::compare
