#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// A path that a using layer, an input or a request value names, and where.
struct Named {
  std::string_view path;
  const Member* at = nullptr; ///< nullptr: implied, never a finding
};

/// The parameters of a provider in their order: those that common, task and vendor define, then new
/// ones. Misspelt names and repeated types are findings.
[[nodiscard]] ParameterList resolve_parameters(const Layers& layers, std::vector<Named> named,
                                               Workshop& workshop);

} // namespace aircat::catalog
