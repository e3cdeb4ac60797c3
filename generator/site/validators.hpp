#pragma once

#include "diagnostics/finding.hpp"
#include "output/sink.hpp"

#include <string>
#include <vector>

namespace aircat::site {

/// For each JSON Schema a script that judges by it, made by `<templates>/validators/compile.mjs` in
/// Node: `x.schema.json` gives `x.validator.js`. Without Node, its packages or a result that is a
/// finding.
[[nodiscard]] std::vector<output::OutputFile>
make_validators(const std::vector<output::OutputFile>& schemas, const std::string& templates,
                Findings& findings);

} // namespace aircat::site
