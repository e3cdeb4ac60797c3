#pragma once

#include "catalog/read.hpp"

namespace aircat::check {

/// Calls visit(document, source) for each source that a file of the catalog names: of models, and
/// of the layers that they share.
template <typename Visit>
void each_source(const catalog::Catalog& catalog, Visit visit) {
  for (const auto& document : catalog.documents)
    if (const auto* root = document.root())
      for (const auto& source : catalog::read_sources(*root))
        visit(document, source);
}

} // namespace aircat::check
