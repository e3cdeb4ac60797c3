#include "site/assets.hpp"

#include "site/codes.hpp"

#include "catalog/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace aircat::site {

namespace fs = std::filesystem;

std::vector<output::OutputFile> read_assets(const std::string& templates, Findings& findings) {
  const auto folder = templates + "/assets";
  std::vector<output::OutputFile> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const auto name = at->path().filename().string();
    if (name.empty() || name.front() == '.')
      continue;
    files.push_back({"assets/" + name, catalog::read_file(at->path().string(), findings)});
  }
  if (error || files.empty())
    findings.error(code::no_templates, {folder, 0, 0}, "", "the site's assets are not there",
                   "name the folder of templates with --templates DIR");
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

} // namespace aircat::site
