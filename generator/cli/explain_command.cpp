#include "catalog/codes.hpp"
#include "check/check.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "diagnostics/suggest.hpp"
#include "mustache/codes.hpp"
#include "output/codes.hpp"
#include "prove/codes.hpp"
#include "render/codes.hpp"
#include "request/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <vector>

namespace aircat::cli {
namespace {

std::vector<CodeInfo> all_codes() {
  std::vector<CodeInfo> all;
  const auto add = [&](std::span<const CodeInfo> some) { all.insert(all.end(), some.begin(), some.end()); };
  add(catalog::codes());
  add(check::codes());
  add(prove::codes());
  add(request::codes());
  add(mustache::codes());
  add(render::codes());
  add(output::codes());
  std::sort(all.begin(), all.end(), [](const CodeInfo& a, const CodeInfo& b) { return a.code < b.code; });
  return all;
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
  for (const auto& info : all)
    if (info.code == wanted) {
      console.print(fmt::format("# {}: {}\n\n{}\n", info.code, info.title, info.explanation));
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
