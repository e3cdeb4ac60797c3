#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "cli/run_tasks.hpp"

#include "aircat/downloads.hpp"
#include "aircat/result.hpp"

namespace aircat::cli {

/// Saves the files of a result and what is known of them into the folder that the options name, and
/// prints their paths; in a machine format an object a task. What cannot be saved is raised.
void save(const Result& result, const RunTask& task, const catalog::Provider& provider,
          const RunOptions& options, Downloader& downloader, const std::stop_token& stop,
          const Console& console, Findings& findings);

} // namespace aircat::cli
