#pragma once

#include "usage/interface.hpp"

#include <string>

namespace aircat::usage {

/// Completions of the program for a shell: a script that is sourced or put where the shell looks.
/// They propose commands, options, choices, files and what `line_sources` print.
[[nodiscard]] std::string bash_script(const Interface& interface);
[[nodiscard]] std::string zsh_script(const Interface& interface);
[[nodiscard]] std::string fish_script(const Interface& interface);

/// The page of the manual, in the macros of man(7).
[[nodiscard]] std::string man_page(const Interface& interface);

} // namespace aircat::usage
