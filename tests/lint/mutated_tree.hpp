#pragma once

#include "lint/lint.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint_test {

using Codes = std::set<std::string>;

/// Whether a change is among those that are tried: one in `of_each`, always the same ones, for each
/// change has lint read the whole tree.
inline bool is_tried(std::string_view change, unsigned of_each) {
  std::uint32_t hash = 2166136261; // FNV-1a
  for (const unsigned char byte : change)
    hash = (hash ^ byte) * 16777619;
  return (hash >> 8) % of_each == 0;
}

/// A copy of what is generated and of the catalog, in which one file at a time is changed.
class Tree {
public:
  Tree() {
    const std::filesystem::path source = AIRCAT_SOURCE_DIR;
    copy(source / "generated/imgly", "imgly");
    copy(source / "catalog", "catalog");
  }

  /// Files of `imgly/` or `catalog/`, sorted.
  [[nodiscard]] std::vector<std::string> files(const std::string& ending,
                                               const std::string& below = "imgly") const {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path() / below))
      if (const auto path = entry.path().string(); path.ends_with(ending))
        files.insert(path);
    return {files.begin(), files.end()};
  }

  [[nodiscard]] std::string path(const std::string& file) const {
    return (folder_.path() / file).string();
  }

  /// The codes that are found with another text in this file, or without the file.
  [[nodiscard]] Codes codes_with(const std::string& file, const std::optional<std::string>& text,
                                 bool against_catalog = false) const {
    const auto before = *support::read(file);
    if (text)
      std::ofstream(file, std::ios::binary) << *text;
    else
      std::filesystem::remove(file);
    lint::Options options{"en", {"Prompt", "Format"}};
    if (against_catalog)
      options.catalog = path("catalog");
    Findings findings;
    (void)lint::lint({path("imgly")}, options, findings);
    std::ofstream(file, std::ios::binary) << before;
    Codes codes;
    for (const auto& finding : findings.all())
      codes.insert(finding.code);
    return codes;
  }

private:
  void copy(const std::filesystem::path& from, const std::string& to) const {
    std::filesystem::copy(from, folder_.path() / to, std::filesystem::copy_options::recursive);
  }

  const support::TemporaryFolder folder_;
};

inline void expect(const std::string& what, const Codes& codes, const std::string& found_by,
                   const Codes& also) {
  INFO(what);
  CHECK(codes.count(found_by) == 1);
  for (const auto& code : codes)
    if (code != found_by && also.count(code) == 0)
      FAIL_CHECK(code + " has no reason to speak");
}

} // namespace aircat::lint_test
