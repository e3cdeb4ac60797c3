#pragma once

#include "aircat/facts.hpp"
#include "catalog/model.hpp"

namespace aircat {

/// The same as the catalog's own type, which the algorithms take. It refers to the texts of
/// `facts`.
[[nodiscard]] catalog::Size as_catalog_size(const SizeFacts& facts);

} // namespace aircat
