#include "usage/offer.hpp"
#include "usage/scripts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aircat::usage {
namespace {

constexpr std::string_view head =
    R"fish(# Completions of aircat for fish, made by `aircat completions fish`.

)fish";

constexpr std::string_view tests = R"fish(
# Prints the command and the words behind it that are no options and no values of options.
function _aircat_words
    set -l words (commandline -opc)
    set -l command ''
    set -l before ''
    set -l others
    for word in $words[2..]
        if string match -qv -- '-*' $word
            and not contains -- "$command $before" $_aircat_with_value
            if test -z "$command"
                set command $word
            else if test -z "$others"; and contains -- "$command $word" $_aircat_within
                set command "$command $word"
            else
                set -a others $word
            end
        end
        set before $word
    end
    printf '%s\n' $command $others
end

# _aircat_in COMMAND: whether that is the command; '' before there is one.
function _aircat_in
    set -l words (_aircat_words)
    test "$words[1]" = "$argv[1]"
end

# _aircat_at COMMAND PLACE: whether that many of its arguments stand before the one to complete.
function _aircat_at
    set -l words (_aircat_words)
    test (count $words) -eq (math $argv[2] + 1); and test $words[1] = $argv[1]
end

# Folders, also behind --option=.
function _aircat_folders
    __fish_complete_directories (commandline -ct | string replace -r -- '^-[^=]*=' '')
end

complete -c aircat -f
)fish";

/// In single quotes.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + "'";
}

/// What `complete` is told of a value; nothing where nothing is known.
std::string offer_text(const Argument& argument) {
  switch (offer_of(argument)) {
  case Offer::none:
  case Offer::nothing:
    return {};
  case Offer::choices:
    return " -a " + quoted(fmt::format("{}", fmt::join(argument.choices, " ")));
  case Offer::files:
    return " -F";
  case Offer::folders:
    return " -a '(_aircat_folders)'";
  case Offer::lines:
    return fmt::format(" -a '({})'", function_of(argument.value));
  }
  return {};
}

std::string option_line(const std::string& condition, const Argument& option) {
  auto line = "complete -c aircat -n " + quoted(condition);
  for (const auto& name : option.names)
    line += name.rfind("--", 0) == 0 ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!option.value.empty())
    line += offer_of(option) == Offer::files ? " -r" : " -x"; // -x: without files
  return line + offer_text(option) + " -d " + quoted(option.description) + "\n";
}

std::string lines_of(const Command& command) {
  const auto in_command = "_aircat_in " + quoted(command.name);
  std::string lines;
  for (const auto& option : command.options)
    lines += option_line(in_command, option);
  for (std::size_t i = 0; i < command.positionals.size(); ++i) {
    const auto& argument = command.positionals[i];
    const auto condition =
        argument.repeatable ? in_command : fmt::format("_aircat_at {} {}", quoted(command.name), i);
    if (const auto offer = offer_text(argument); !offer.empty())
      lines += fmt::format("complete -c aircat -n {}{}\n", quoted(condition), offer);
  }
  return lines;
}

} // namespace

std::string fish_script(const Interface& interface) {
  std::string script(head);
  for (const auto& source : line_sources())
    script += fmt::format("function {}\n    {}\nend\n", function_of(source.value), source.command);
  script += "\nset -g _aircat_with_value";
  for (const auto& command : interface.commands)
    for (const auto& option : command.options)
      if (!option.value.empty())
        for (const auto& name : option.names)
          script += " \\\n    " + quoted(command.name + " " + name);
  script += "\nset -g _aircat_within";
  for (const auto& command : interface.commands)
    if (command.is_within_another())
      script += " " + quoted(command.name);
  script += "\n" + std::string(tests);
  constexpr auto no_command = "_aircat_in ''";
  for (const auto& option : interface.options)
    script += option_line(no_command, option);
  for (const auto& command : interface.commands)
    if (!command.is_within_another())
      script += fmt::format("complete -c aircat -n {} -a {} -d {}\n", quoted(no_command),
                            command.name, quoted(command.description));
  for (const auto& command : interface.commands)
    script += lines_of(command);
  return script;
}

} // namespace aircat::usage
