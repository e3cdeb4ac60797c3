#include "cli/mending.hpp"

#include "cli/write_file.hpp"
#include "lint/codes.hpp"
#include "lint/read/read_text.hpp"
#include "output/diff.hpp"
#include "output/manifest.hpp"
#include "output/path.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace aircat::cli {
namespace fs = std::filesystem;

bool GeneratedFiles::has(const std::string& file) {
  std::error_code error;
  const auto path = fs::weakly_canonical(file, error);
  for (auto folder = path.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    const auto [at, is_new] = files_of_.try_emplace(folder.string());
    const auto manifest = folder / output::manifest_name;
    Findings unreadable; // then it says nothing
    if (is_new && fs::exists(manifest, error))
      for (auto& one :
           output::parse_manifest(lint::read_text(manifest.string(), unreadable).value_or("")))
        at->second.insert(std::move(one));
    if (at->second.count(path.lexically_relative(folder).generic_string()) > 0)
      return true;
    if (folder == folder.root_path())
      break;
  }
  return false;
}

void show(const lint::Mended& mended, const Console& console) {
  constexpr std::size_t most_lines = 100'000;
  for (const auto& [file, after] : mended.after)
    console.print(fmt::format("--- {}\n+++ {}\n{}", file, file,
                              output::unified_diff(mended.before.at(file), after, most_lines)));
}

void write(const lint::Mended& mended, Findings& findings) {
  for (const auto& [file, after] : mended.after) {
    Findings unreadable;
    const auto now = lint::read_text(file, unreadable);
    if (now != mended.before.at(file)) {
      findings.error(std::string(lint::code::unreadable), {file, 0, 0}, "",
                     "the file has changed while it was linted, so it was not mended",
                     "run the command again");
      continue;
    }
    std::error_code error;
    const auto path = fs::canonical(file, error); // where a symbolic link leads
    if (const auto failure = write_file(path.string(), after, true))
      findings.add(failure->finding(file));
  }
}

} // namespace aircat::cli
