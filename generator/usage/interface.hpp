#pragma once

#include <string>
#include <utility>
#include <vector>

namespace aircat::usage {

/// An option or a positional argument of a command, as its help shows it.
struct Argument {
  std::vector<std::string> names; ///< `-h` and `--help`; one without dashes of a positional one
  std::string description;
  std::string value;                ///< what it takes: FILE, TEXT…; empty: nothing, a flag
  std::vector<std::string> choices; ///< the only values, where they are so few
  std::string otherwise;            ///< the value when it is not given
  std::vector<std::string> needs, excludes; ///< other options
  bool required = false, repeatable = false;
};

struct Command {
  std::string name; ///< of one within another both: `translations export`
  std::string description;
  std::string examples; ///< as the help shows them, lines with two spaces in front
  std::vector<Argument> options, positionals;

  [[nodiscard]] bool is_within_another() const { return name.find(' ') != std::string::npos; }
};

/// The whole command line of a program, as data.
struct Interface {
  std::string name, description;
  std::string version, date; ///< of the version, YYYY-MM-DD
  std::vector<Argument> options;
  std::vector<Command> commands;
  std::vector<std::pair<std::string, std::string>> endings; ///< exit codes and what they mean
  std::vector<std::pair<std::string, std::string>> files, variables; ///< that it knows
};

} // namespace aircat::usage
