#pragma once

#include "cli/command_line.hpp"

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace aircat::cli {

/// What a command line gives that starts no command: help, the version, or what is wrong with it.
[[nodiscard]] Ending ending_of(CLI::App& app, const CLI::ParseError& error);

/// The exit codes, as the help shows them.
[[nodiscard]] std::string exit_codes_text();

} // namespace aircat::cli
