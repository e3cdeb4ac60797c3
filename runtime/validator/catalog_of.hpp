#pragma once

#include "aircat/validator.hpp"

namespace aircat {

/// The catalog by which a validator judges, for rooms that also build requests from it. Lives as
/// long as the validator.
[[nodiscard]] const catalog::Catalog& catalog_of(const Validator& validator);

} // namespace aircat
