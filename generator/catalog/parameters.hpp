#pragma once

#include "catalog/layers.hpp"

namespace aircat::catalog {

/// A path that a using layer, an input or a request value names, and where.
struct Named {
  std::string_view path;
  const Member* at = nullptr; ///< nullptr: implied, never a finding
};

/// Is the path known to common, task or vendor, by itself or as a container?
[[nodiscard]] bool is_known(const Layers& layers, std::string_view path);

/// The parameters of a provider in their order: those that common, task and vendor define, then new
/// ones. Misspelt names and repeated types are findings.
[[nodiscard]] std::vector<Parameter>
resolve_parameters(const Layers& layers, std::vector<Named> named, Workshop& workshop);

} // namespace aircat::catalog
