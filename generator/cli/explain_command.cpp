#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <vector>

namespace aircat::cli {
namespace {

/// As Markdown writes code without fences, which a terminal shows best.
std::string indented(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    out += line.empty() ? "\n" : fmt::format("    {}\n", line);
    at = end + 1;
  }
  return out;
}

std::string page_of(const CodeInfo& info) {
  const auto end = info.explanation.find_last_not_of(" \n");
  auto page =
      fmt::format("# {}: {}\n\n{}\n", info.code, info.title, info.explanation.substr(0, end + 1));
  if (!info.bad.empty())
    page += fmt::format("\nWrong:\n\n{}\nRight:\n\n{}", indented(info.bad), indented(info.good));
  return page;
}

} // namespace

ExitCode run(const ExplainOptions& options) {
  const Console console("text");
  const auto all = all_codes();
  if (options.code.empty()) {
    std::string out;
    for (const auto& info : all)
      out += fmt::format("{}  {}\n", info.code, info.title);
    console.print(out);
    return ExitCode::fine;
  }
  std::string wanted = options.code;
  for (auto& c : wanted)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  if (const auto info = find_code(wanted)) {
    console.print(page_of(*info));
    return ExitCode::fine;
  }
  std::vector<std::string_view> known;
  for (const auto& info : all)
    known.push_back(info.code);
  const auto meant = did_you_mean(wanted, known);
  console.fail(fmt::format("there is no code '{}'; {}", options.code,
                           meant.empty() ? "`aircat explain` lists all" : meant));
  return ExitCode::usage;
}

} // namespace aircat::cli
