#include "lint/walk.hpp"

#include "lint/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace aircat::lint {
namespace {

namespace fs = std::filesystem;

bool is_passed_by(const fs::path& name) {
  const auto text = name.string();
  return text.substr(0, 1) == "." || text == "node_modules" || text == "build";
}

class Walk {
public:
  Walk(Found& found, Findings& findings) : found_(found), findings_(findings) {}

  void visit(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error || !fs::exists(status))
      return fail(path, "there is no such file or folder", "mend the path");
    if (fs::is_directory(status))
      folder(path);
    else
      file(path);
  }

private:
  void folder(const fs::path& path) {
    std::error_code error;
    if (fs::exists(path / "common.json", error) && fs::is_directory(path / "tasks", error)) {
      found_.catalogs.push_back(path.string());
      return;
    }
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
      entries.push_back(*at);
    if (error)
      return fail(path, fmt::format("the folder cannot be read: {}", error.message()),
                  "mend its permissions, or name other paths");
    for (const auto& entry : entries) {
      // What is here goes by its name alone, as GitHub has it in annotations.
      const auto name = entry.path().filename();
      const auto below = path == "." ? name : path / name;
      if (entry.is_directory(error)) {
        if (!entry.is_symlink(error) && !is_passed_by(name))
          folder(below);
      } else if (entry.is_regular_file(error)) {
        file(below);
      }
    }
  }

  void file(const fs::path& path) {
    const auto extension = path.extension();
    if (extension == ".json")
      found_.json.push_back(path.string());
    else if (extension == ".ts" && path.stem().extension() != ".d")
      found_.typescript.push_back(path.string());
  }

  void fail(const fs::path& path, std::string message, std::string hint) {
    findings_.error(std::string(code::unreadable), {path.string(), 0, 0}, "", std::move(message),
                    std::move(hint));
  }

  Found& found_;
  Findings& findings_;
};

void sort_once(std::vector<std::string>& paths) {
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
}

} // namespace

Found find_files(const std::vector<std::string>& paths, Findings& findings) {
  Found found;
  Walk walk(found, findings);
  for (const auto& path : paths)
    walk.visit(fs::path(path).lexically_normal());
  for (auto* list : {&found.catalogs, &found.json, &found.typescript})
    sort_once(*list);
  return found;
}

} // namespace aircat::lint
