#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::compare {

/// What `aircat explain` says of the kinds of changes.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::compare
