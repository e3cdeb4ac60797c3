#include "usage/scripts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>

namespace aircat::usage {
namespace {

/// A character that comes out as it has to be copied: of plain hyphens and quotes troff makes
/// others.
std::string escaped(char c) {
  switch (c) {
  case '\\':
    return "\\e";
  case '-':
    return "\\-";
  case '\'':
    return "\\(aq";
  case '`':
    return "\\(ga";
  case '^':
    return "\\(ha";
  case '~':
    return "\\(ti";
  default:
    return {c};
  }
}

/// A text for troff, which takes a line that begins with a full stop for a macro.
std::string escaped(std::string_view text) {
  std::string out;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && c == '.')
      out += "\\&";
    out += escaped(c);
    begins_line = c == '\n';
  }
  return out;
}

std::string bold(std::string_view text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + escaped(text) + "\\fR";
}

std::string in_capitals(std::string text) {
  for (auto& c : text)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words)
    out += (out.empty() ? "" : ", ") + bold(word);
  return out;
}

std::string without_full_stop(std::string_view text) {
  return std::string(text.substr(0, text.find_last_not_of('.') + 1));
}

/// `model`, `[files ...]`
std::string synopsis_of(const Argument& positional) {
  auto text = italic(positional.names.front());
  if (positional.repeatable)
    text += " ...";
  return positional.required ? text : "[" + text + "]";
}

std::string description_of(const Argument& argument) {
  auto text = escaped(argument.description) + ".\n";
  if (!argument.choices.empty())
    text += "One of " + listed(argument.choices) + ".\n";
  if (!argument.otherwise.empty())
    text += "Default: " + bold(argument.otherwise) + ".\n";
  if (!argument.needs.empty())
    text += "Only with " + listed(argument.needs) + ".\n";
  if (!argument.excludes.empty())
    text += "Not with " + listed(argument.excludes) + ".\n";
  return text;
}

std::string entry_of(const Argument& option) {
  auto heading = listed(option.names);
  if (!option.value.empty())
    heading += " " + italic(option.value);
  return ".TP\n" + heading + "\n" + description_of(option);
}

std::string section_of(const Interface& interface, const Command& command) {
  const auto call = interface.name + " " + command.name;
  auto text = fmt::format(".SS {}\n{}.\n.PP\n{} [{}]", escaped(call), escaped(command.description),
                          bold(call), italic("options"));
  for (const auto& positional : command.positionals)
    text += " " + synopsis_of(positional);
  text += "\n";
  for (const auto& positional : command.positionals)
    text += ".TP\n" + italic(positional.names.front()) + "\n" + description_of(positional);
  for (const auto& option : command.options)
    text += entry_of(option);
  if (!command.examples.empty())
    text += fmt::format(".PP\nExamples:\n.PP\n.EX\n{}\n.EE\n", escaped(command.examples));
  return text;
}

std::string terms(std::string_view heading,
                  const std::vector<std::pair<std::string, std::string>>& entries) {
  auto text = fmt::format(".SH {}\n", heading);
  for (const auto& [term, meaning] : entries)
    text += fmt::format(".TP\n{}\n{}.\n", bold(term), escaped(meaning));
  return entries.empty() ? "" : text;
}

} // namespace

std::string man_page(const Interface& interface) {
  auto page =
      fmt::format(".\\\" Made by `{0} man`.\n"
                  ".TH {1} 1 {2} \"{0} {3}\"\n"
                  ".SH NAME\n{0} \\- {4}\n"
                  ".SH SYNOPSIS\n{5} {6} [{7}] [{8} ...]\n"
                  ".PP\n{5} [{9}]\n",
                  interface.name, in_capitals(interface.name), interface.date, interface.version,
                  escaped(without_full_stop(interface.description)), bold(interface.name),
                  italic("command"), italic("options"), italic("arguments"), italic("options"));
  page += ".SH OPTIONS\n";
  for (const auto& option : interface.options)
    page += entry_of(option);
  page += ".SH COMMANDS\n";
  for (const auto& command : interface.commands)
    page += section_of(interface, command);
  page += terms("EXIT STATUS", interface.endings);
  page += terms("FILES", interface.files);
  page += terms("ENVIRONMENT", interface.variables);
  return page;
}

} // namespace aircat::usage
