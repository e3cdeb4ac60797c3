#pragma once

#include "compare/report.hpp"

namespace aircat::compare {

/// One capability of a model.
void compare_capability(const Both<catalog::Provider>& both, Report& report);

/// Is something generated for it in both?
[[nodiscard]] bool is_generated(const Both<catalog::Provider>& both);

[[nodiscard]] std::string_view name_of(catalog::Status status);

} // namespace aircat::compare
