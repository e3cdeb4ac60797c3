#include "cli/describe.hpp"

#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>

namespace aircat::cli {
namespace {

/// As CLI11 describes IsMember: TEXT:{json,jsonl}
std::vector<std::string> choices_in(std::string_view type) {
  std::vector<std::string> choices;
  const auto open = type.find('{'), close = type.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos)
    return choices;
  auto rest = type.substr(open + 1, close - open - 1);
  while (!rest.empty()) {
    const auto comma = rest.find(',');
    choices.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
  }
  return choices;
}

/// Sorted, since a set of addresses has another order in each run.
std::vector<std::string> names_of(const std::set<CLI::Option*>& options) {
  std::vector<std::string> names;
  names.reserve(options.size());
  for (const auto* option : options)
    names.push_back("--" + option->get_lnames().front());
  std::sort(names.begin(), names.end());
  return names;
}

usage::Argument describe_argument(const CLI::Option& option) {
  usage::Argument argument;
  for (const auto& name : option.get_snames())
    argument.names.push_back("-" + name);
  for (const auto& name : option.get_lnames())
    argument.names.push_back("--" + name);
  if (option.get_positional())
    argument.names = {option.get_name(true)};
  argument.description = option.get_description();
  if (option.get_items_expected_max() > 0) {
    const auto type = option.get_type_name();
    argument.value = type.substr(0, type.find(':'));
    argument.choices = choices_in(type);
  }
  argument.otherwise = option.get_default_str();
  argument.needs = names_of(option.get_needs());
  argument.excludes = names_of(option.get_excludes());
  argument.required = option.get_required();
  argument.repeatable = option.get_items_expected_max() > 1;
  return argument;
}

usage::Command describe_command(const CLI::App& app) {
  usage::Command command{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  const std::string_view heading = "Examples:\n";
  if (command.examples.rfind(heading, 0) == 0)
    command.examples.erase(0, heading.size());
  for (const auto* option : app.get_options())
    (option->get_positional() ? command.positionals : command.options)
        .push_back(describe_argument(*option));
  return command;
}

/// The command, and behind it those within it, which are the values of its one argument.
void add_command(const CLI::App& app, const std::string& before,
                 std::vector<usage::Command>& commands) {
  auto command = describe_command(app);
  command.name = before + command.name;
  const auto prefix = command.name + " ";
  const auto within = app.get_subcommands([](const CLI::App*) { return true; });
  if (!within.empty()) {
    usage::Argument argument{{"command"}, "What is done", "COMMAND", {}, {}, {}, {}, true, false};
    for (const auto* one : within)
      argument.choices.push_back(one->get_name());
    command.positionals.push_back(std::move(argument));
  }
  commands.push_back(std::move(command));
  for (const auto* one : within)
    add_command(*one, prefix, commands);
}

} // namespace

usage::Interface describe(const CLI::App& app) {
  const auto program = describe_command(app);
  usage::Interface interface;
  interface.name = program.name;
  interface.description = program.description;
  interface.version = AIRCAT_VERSION;
  interface.date = AIRCAT_DATE;
  interface.options = program.options;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
    add_command(*command, {}, interface.commands);
  for (const auto& [code, meaning] : exit_meanings)
    interface.endings.emplace_back(std::to_string(static_cast<int>(code)), meaning);
  interface.files = {
      {"catalog/", "What models are known: data only, and the source of all that is generated"},
      {"templates/", "What the generated files look like: a folder for each target"},
      {"generated/", "What `aircat generate` writes"},
      {"aircat.json", "Settings of `aircat lint`"}};
  interface.variables = {{"NO_COLOR", "When it is not empty, nothing is printed in colour"},
                         {"XDG_CACHE_HOME",
                          "Where `aircat generate` remembers what it has done, in aircat/; else "
                          "~/.cache"}};
  return interface;
}

} // namespace aircat::cli
