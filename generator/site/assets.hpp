#pragma once

#include "diagnostics/finding.hpp"
#include "output/sink.hpp"

#include <string>
#include <vector>

namespace aircat::site {

/// The files of `<templates>/assets/` as they are, for the site's folder `assets/`, by name.
[[nodiscard]] std::vector<output::OutputFile> read_assets(const std::string& templates,
                                                          Findings& findings);

} // namespace aircat::site
