#pragma once

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "usage/interface.hpp"

#include <tl/expected.hpp>

#include <string>

namespace aircat::cli {

/// Why no command runs: help and version (fine, to standard output) or wrong usage (to standard
/// error).
struct Ending {
  ExitCode code = ExitCode::fine;
  std::string text;
};

[[nodiscard]] tl::expected<Command, Ending> read_command_line(int argc, const char* const* argv);

/// All commands with their options, for completions and the manual.
[[nodiscard]] usage::Interface describe_command_line();

} // namespace aircat::cli
