#include "cli/wrong_usage.hpp"

#include "diagnostics/suggest.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <sstream>

namespace aircat::cli {
namespace {

/// CLI11 says only that there was something too much.
std::string unknown_command(const CLI::App& app, const std::string& name) {
  std::vector<std::string_view> known;
  std::string all;
  for (const auto* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    known.push_back(sub->get_name());
    all += (all.empty() ? "" : ", ") + sub->get_name();
  }
  const auto meant = did_you_mean(name, known);
  return "there is no command '" + name + "'; " + (meant.empty() ? "commands: " + all : meant) +
         "\n";
}

} // namespace

Ending ending_of(CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out, err;
  const bool fine = app.exit(error, out, err) == 0;
  if (fine)
    return {ExitCode::fine, out.str()};
  auto text = err.str();
  const auto left = app.remaining(true);
  const auto* command = &app;
  while (!command->get_subcommands().empty())
    command = command->get_subcommands().front();
  const bool wants_one = command->get_require_subcommand_min() > 0;
  if (wants_one && !left.empty() && left.front().rfind('-', 0) != 0)
    text = unknown_command(*command, left.front());
  return {ExitCode::usage, "aircat: " + text};
}

std::string exit_codes_text() {
  std::string out;
  for (const auto& [code, meaning] : exit_meanings)
    out += fmt::format("{}{} {}", out.empty() ? "Exit codes: " : ", ", static_cast<int>(code),
                       meaning);
  return out + ".";
}

} // namespace aircat::cli
