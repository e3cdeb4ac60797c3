#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "usage/scripts.hpp"

namespace aircat::cli {

ExitCode run(const ManOptions& /*options*/) {
  Console("text").print(usage::man_page(describe_command_line()));
  return ExitCode::fine;
}

} // namespace aircat::cli
