#pragma once

#include "usage/interface.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::usage {

/// What a shell proposes where a value stands. Only for options that take none: `none`.
enum class Offer { none, nothing, choices, files, folders, lines };

/// By the choices of the argument, else by the name of its value: FILE and PATH, DIR, or one of
/// `line_sources`.
[[nodiscard]] Offer offer_of(const Argument& argument);

/// A command of a shell that prints the values of a name, one a line.
struct LineSource {
  std::string_view value; ///< the name of the value: MODEL, CODE…
  std::string command;    ///< the same for every shell; has neither tabs nor line ends
};

[[nodiscard]] const std::vector<LineSource>& line_sources();

/// The function of a script that runs the command of a line source.
[[nodiscard]] std::string function_of(std::string_view value);

} // namespace aircat::usage
