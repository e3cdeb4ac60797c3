#pragma once

#include "catalog/model.hpp"

#include "json/json_fwd.hpp"

namespace aircat::find {

/// What a search looks at, as docs/finding-models.md describes it.
[[nodiscard]] Json facts_of(const catalog::Provider& provider);

} // namespace aircat::find
