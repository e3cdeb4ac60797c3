#pragma once

#include "diagnostics/finding.hpp"

#include "json/json_fwd.hpp"

#include <optional>
#include <string>

namespace aircat::cli {

/// The bytes of a file, or of standard input for "-". Failures are findings.
[[nodiscard]] std::string read_input(const std::string& path, Findings& findings);

/// The same as JSON, judged as strictly as a catalog file.
[[nodiscard]] std::optional<Json> read_json_input(const std::string& path, Findings& findings);

} // namespace aircat::cli
