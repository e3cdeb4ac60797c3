#pragma once

#include "diagnostics/finding.hpp"

#include <optional>
#include <string>

namespace aircat::lint {

/// The bytes of a file of any size. Where it cannot be read: a finding, and nothing.
[[nodiscard]] std::optional<std::string> read_text(const std::string& file, Findings& findings);

} // namespace aircat::lint
