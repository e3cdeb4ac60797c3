#include "catalog/files.hpp"
#include "catalog/json.hpp"
#include "catalog/node_json.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/locate.hpp"
#include "cli/write_file.hpp"
#include "render/json_layout.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::cli {
namespace {

std::vector<std::string> files_of(const FmtOptions& options, Findings& findings) {
  if (!options.files.empty())
    return options.files;
  std::vector<std::string> paths;
  for (const auto& file : catalog::list_files(find_catalog(options.common.catalog), findings))
    paths.push_back(file.path);
  return paths;
}

/// The file laid out; nothing when it cannot be read.
std::optional<std::string> laid_out(const std::string& path, const std::string& text,
                                    Findings& findings) {
  catalog::Document document(path, text);
  document.parse(findings);
  if (!document.root())
    return std::nullopt;
  return render::lay_out(catalog::to_json(*document.root()), render::catalog_json) + "\n";
}

} // namespace

ExitCode run(const FmtOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  std::size_t changed = 0, unchanged = 0;
  for (const auto& path : files_of(options, findings)) {
    const auto before = findings.errors();
    const auto text = catalog::read_file(path, findings);
    if (findings.errors() != before)
      continue;
    const auto wanted = laid_out(path, text, findings);
    if (!wanted)
      continue;
    if (*wanted == text) {
      ++unchanged;
      continue;
    }
    ++changed;
    if (options.check)
      console.note(
          fmt::format("{}: not laid out canonically; mend it with `aircat fmt {}`", path, path));
    else if (const auto failure = write_file(path, *wanted, true))
      findings.add(failure->finding(path));
    else
      console.note(fmt::format("{}: laid out", path));
  }
  auto ending = console.report(findings);
  console.note(fmt::format("{} files {}, {} unchanged", changed,
                           options.check ? "to lay out" : "laid out", unchanged));
  if (options.check && changed > 0)
    ending = worse(ending, ExitCode::stale);
  return ending;
}

} // namespace aircat::cli
