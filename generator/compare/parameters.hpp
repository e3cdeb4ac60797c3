#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// What requests of one capability may have, width and height apart.
void compare_parameters(const Both<catalog::Provider>& both, Report& report);

/// What the tasks know, whichever model a request names, and what vendors add to them; tasks that
/// are gone or new.
void compare_tasks(const Both<catalog::Catalog>& both, std::vector<Change>& changes);

} // namespace aircat::compare
