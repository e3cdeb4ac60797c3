#include "usage/offer.hpp"
#include "usage/scripts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aircat::usage {
namespace {

constexpr std::string_view head = R"zsh(#compdef aircat
# Completions of aircat for zsh, made by `aircat completions zsh`.

)zsh";

/// In single quotes.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text)
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// A text inside a description of _arguments.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ':' || c == '[' || c == ']')
      out += '\\';
    out += c;
  }
  return out;
}

std::string action(const Argument& argument) {
  switch (offer_of(argument)) {
  case Offer::none:
  case Offer::nothing:
    return " ";
  case Offer::choices:
    return fmt::format("({})", fmt::join(argument.choices, " "));
  case Offer::files:
    return "_files";
  case Offer::folders:
    return "_files -/";
  case Offer::lines:
    return function_of(argument.value);
  }
  return {};
}

std::string option_lines(const std::vector<Argument>& options, const std::string& indent) {
  std::string lines;
  for (const auto& option : options) {
    auto others = option.excludes;
    if (!option.repeatable)
      others.insert(others.end(), option.names.begin(), option.names.end());
    for (const auto& name : option.names) {
      const bool takes_value = !option.value.empty();
      const auto word =
          fmt::format("({}){}{}{}[{}]", fmt::join(others, " "), option.repeatable ? "*" : "", name,
                      takes_value ? "=" : "", escaped(option.description));
      const auto value =
          takes_value ? fmt::format(":{}:{}", escaped(option.value), action(option)) : "";
      lines += fmt::format("{}{} \\\n", indent, quoted(word + value));
    }
  }
  return lines;
}

std::string arguments_of(const Command& command) {
  auto lines = option_lines(command.options, "        ");
  for (std::size_t i = 0; i < command.positionals.size(); ++i) {
    const auto& argument = command.positionals[i];
    const auto place = argument.repeatable ? "*" : std::to_string(i + 1);
    lines += fmt::format(
        "        {} \\\n",
        quoted(fmt::format("{}:{}:{}", place, escaped(argument.names.front()), action(argument))));
  }
  return lines;
}

} // namespace

std::string zsh_script(const Interface& interface) {
  std::string script(head);
  for (const auto& source : line_sources())
    script +=
        fmt::format("{}() {{\n  local -a lines=(${{(f)\"$({})\"}})\n  compadd -a lines\n}}\n\n",
                    function_of(source.value), source.command);
  script += "_aircat_commands() {\n  local -a commands=(\n";
  std::string within;
  for (const auto& command : interface.commands)
    if (command.is_within_another())
      within += " " + quoted(command.name);
    else
      script += "    " + quoted(escaped(command.name) + ":" + escaped(command.description)) + "\n";
  script += "  )\n  _describe command commands\n}\n\n"
            "_aircat() {\n"
            "  local curcontext=$curcontext state state_descr line\n"
            "  local -A opt_args\n"
            "  _arguments -C -A '-*' \\\n" +
            option_lines(interface.options, "    ") +
            "    '1: :_aircat_commands' \\\n"
            "    '*:: :->command' && return\n"
            "  [[ $state == command ]] || return 1\n"
            "  local -a within=(" +
            within +
            " )\n"
            "  local command=$words[1] longer=\"$words[1] $words[2]\"\n"
            "  if (( CURRENT > 2 && ${within[(Ie)$longer]} )); then\n"
            "    command=$longer\n"
            "    shift words\n"
            "    (( CURRENT-- ))\n"
            "  fi\n"
            "  case $command in\n";
  for (const auto& command : interface.commands)
    script += fmt::format("    {})\n      _arguments \\\n{}        && return\n      ;;\n",
                          quoted(command.name), arguments_of(command));
  return script + "  esac\n  return 1\n}\n\n"
                  "# Found by its name, or sourced.\n"
                  "if [[ $funcstack[1] == _aircat ]]; then\n"
                  "  _aircat \"$@\"\n"
                  "else\n"
                  "  compdef _aircat aircat\n"
                  "fi\n";
}

} // namespace aircat::usage
