#pragma once

#include <span>

#include "diagnostics/finding.hpp"

namespace aircat::mustache {

/// What the codes AC4000 to AC4099 mean.
[[nodiscard]] std::span<const CodeInfo> codes();

} // namespace aircat::mustache
