#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace aircat::cli {

/// What a process ends with. Stable: scripts and CI rely on these.
enum class ExitCode : int {
  fine = 0,
  findings = 1, ///< at least one error
  stale = 2,    ///< generated files differ from what would be generated
  usage = 3,    ///< the command line is wrong
  io = 4,       ///< something could not be read or written
  bug = 70,     ///< ours
};

/// As help and manual say it.
constexpr std::array<std::pair<ExitCode, std::string_view>, 6> exit_meanings{
    {{ExitCode::fine, "fine"},
     {ExitCode::findings, "errors found"},
     {ExitCode::stale, "generated files are stale"},
     {ExitCode::usage, "wrong usage"},
     {ExitCode::io, "input or output failed"},
     {ExitCode::bug, "a bug of aircat"}}};

/// The one to end with when both apply: 70, 3, 4, 1, 2, 0.
[[nodiscard]] constexpr ExitCode worse(ExitCode a, ExitCode b) {
  constexpr std::array order{ExitCode::bug,      ExitCode::usage, ExitCode::io,
                             ExitCode::findings, ExitCode::stale, ExitCode::fine};
  return std::find(order.begin(), order.end(), a) <= std::find(order.begin(), order.end(), b) ? a
                                                                                              : b;
}

} // namespace aircat::cli
