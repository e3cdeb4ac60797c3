#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// All models of both catalogs: those that are gone and new, and what differs in the others.
void compare_models(const Both<catalog::Catalog>& both, std::vector<Change>& changes);

} // namespace aircat::compare
