#pragma once

#include "cli/options.hpp"
#include "cli/run_inputs.hpp"
#include "diagnostics/finding.hpp"

#include <string>
#include <vector>

namespace aircat::cli {

/// One task that `aircat run` sends.
struct RunTask {
  Location
      where;   ///< of its inputs: a line of the batch; no file where they stand on the command line
  Json inputs; ///< as they were given: a file by its name
  Json request;
};

/// Reads, builds and judges what the command line asks for. Nothing is to be sent when there are
/// errors; what is wrong is raised with the line of its inputs.
[[nodiscard]] std::vector<RunTask> read_tasks(const catalog::Provider& provider,
                                              const RunOptions& options, Findings& findings);

} // namespace aircat::cli
