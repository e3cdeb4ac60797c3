#include "catalog/load.hpp"
#include "check/check.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// Whatever stands in one of its files, reading, resolving and checking a catalog end: with
// findings, or with a catalog that the rules can walk over. The first line of the input is the
// file's path.

namespace {

using namespace aircat;
namespace fs = std::filesystem;

using Files = std::map<std::string, std::string, std::less<>>;

/// A small catalog without fault.
const Files& base() {
  static const auto files = [] {
    const fs::path folder = AIRCAT_SOURCE_DIR "/tests/check/base";
    Files out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
      if (entry.is_regular_file()) {
        std::ifstream in(entry.path(), std::ios::binary);
        out[entry.path().lexically_relative(folder).string()] = {std::istreambuf_iterator<char>(in),
                                                                 {}};
      }
    return out;
  }();
  return files;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto line = input.substr(0, input.find('\n'));
  const auto text = input.substr(std::min(line.size() + 1, input.size()));
  std::vector<catalog::SourceFile> files;
  for (const auto& [path, content] : base())
    if (path != line)
      files.push_back({path, content});
  files.push_back({line, text});
  Findings findings;
  const auto catalog = catalog::load(files, "fuzz", 1, findings);
  if (!findings.has_errors())
    check::check(catalog, findings);
  return 0;
}
