#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "usage/scripts.hpp"

namespace aircat::cli {

ExitCode run(const CompletionsOptions& options) {
  const auto interface = describe_command_line();
  const auto script = options.shell == "zsh"    ? usage::zsh_script(interface)
                      : options.shell == "fish" ? usage::fish_script(interface)
                                                : usage::bash_script(interface);
  Console("text").print(script);
  return ExitCode::fine;
}

} // namespace aircat::cli
