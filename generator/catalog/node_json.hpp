#pragma once

#include "catalog/json.hpp"

#include "json/json_fwd.hpp"

namespace aircat::catalog {

/// The value without its places. Keys keep their order; a member that is null is kept too.
[[nodiscard]] Json to_json(const Node& node);

} // namespace aircat::catalog
