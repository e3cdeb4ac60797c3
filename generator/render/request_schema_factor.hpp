#pragma once

#include "render/schema.hpp"

namespace aircat::render {

/// Alternatives as what they have in common and what is left of each.
struct Factored {
  Schema common;
  Schema::Items rest; ///< empty objects where nothing is left
};

/// `common` together with one of `rest` says exactly what that alternative said. Looks into objects
/// whose members are closed.
[[nodiscard]] Factored factor(Schema::Items alternatives);

} // namespace aircat::render
