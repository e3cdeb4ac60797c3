#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <cctype>
#include <vector>

namespace aircat::cli {

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
    console.print(fmt::format("# {}: {}\n\n{}\n", info->code, info->title, info->explanation));
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
