#include "usage/offer.hpp"
#include "usage/scripts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aircat::usage {
namespace {

constexpr std::string_view head = R"bash(# shellcheck shell=bash
# Completions of aircat for bash 4 and later, made by `aircat completions bash`.

)bash";

constexpr std::string_view tail = R"bash(
# Takes those of the lines on standard input that go on from the word. What is listed may come from
# a catalog that somebody else wrote, so it never becomes code.
_aircat_take() {
  local line
  while IFS= read -r line; do
    [[ $line != "$1"* ]] || COMPREPLY+=("$(printf %q "$line")")
  done
}

# _aircat_takes_value COMMAND OPTION
_aircat_takes_value() {
  [[ $2 == -* && -n ${_aircat_offers["$1 $2"]-} ]]
}

_aircat() {
  local word=$2 before=$3 command='' place=0 i offer
  COMPREPLY=()
  # --option=value comes as three words.
  if [[ ${COMP_WORDS[COMP_CWORD]} == '=' ]]; then
    word=
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    if [[ ${COMP_WORDS[i]} == [-=]* || ${COMP_WORDS[i - 1]} == '=' ]] ||
      _aircat_takes_value "$command" "${COMP_WORDS[i - 1]}"; then
      continue
    elif [[ -z $command ]]; then
      command=${COMP_WORDS[i]}
    elif [[ $place -eq 0 && -n ${_aircat_offers["$command ${COMP_WORDS[i]}:"]-} ]]; then
      command+=" ${COMP_WORDS[i]}"
    else
      place=$((place + 1))
    fi
  done
  if _aircat_takes_value "$command" "$before"; then
    offer=${_aircat_offers["$command $before"]}
  elif [[ $word == -* ]]; then
    offer=${_aircat_offers["$command:"]-}
  else
    offer=${_aircat_offers["$command $place"]-${_aircat_offers["$command *"]-}}
  fi
  case $offer in
    words\ *) _aircat_take "$word" < <(tr ' ' '\n' <<<"${offer#words }") ;;
    lines\ *) _aircat_take "$word" < <("${offer#lines }") ;;
    files)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      ;;
    folders)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      ;;
  esac
}

complete -F _aircat aircat
)bash";

std::string offer_text(const Argument& argument) {
  switch (offer_of(argument)) {
  case Offer::none:
    return {};
  case Offer::nothing:
    return "nothing";
  case Offer::choices:
    return fmt::format("words {}", fmt::join(argument.choices, " "));
  case Offer::files:
    return "files";
  case Offer::folders:
    return "folders";
  case Offer::lines:
    return "lines " + function_of(argument.value);
  }
  return {};
}

std::string names_of(const std::vector<Argument>& options) {
  std::string names;
  for (const auto& option : options)
    for (const auto& name : option.names)
      names += " " + name;
  return names;
}

std::string offers_of(const Command& command) {
  auto lines = fmt::format("  ['{}:']='words{}'\n", command.name, names_of(command.options));
  const auto add = [&](std::string_view place, const Argument& argument) {
    if (const auto offer = offer_text(argument); !offer.empty())
      lines += fmt::format("  ['{} {}']='{}'\n", command.name, place, offer);
  };
  for (const auto& option : command.options)
    for (const auto& name : option.names)
      add(name, option);
  for (std::size_t i = 0; i < command.positionals.size(); ++i)
    add(command.positionals[i].repeatable ? "*" : std::to_string(i), command.positionals[i]);
  return lines;
}

} // namespace

std::string bash_script(const Interface& interface) {
  std::string script(head), commands;
  for (const auto& source : line_sources())
    script += fmt::format("{}() {{ {}; }}\n", function_of(source.value), source.command);
  script += "\n# By command: what stands behind an option, in a place and, with a colon, what "
            "options there are.\n"
            "declare -gA _aircat_offers=(\n";
  for (const auto& command : interface.commands)
    if (!command.is_within_another())
      commands += " " + command.name;
  script +=
      fmt::format("  [' 0']='words{}'\n  [':']='words{}'\n", commands, names_of(interface.options));
  for (const auto& command : interface.commands)
    script += offers_of(command);
  return script + ")\n" + std::string(tail);
}

} // namespace aircat::usage
