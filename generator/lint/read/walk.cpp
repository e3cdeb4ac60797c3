#include "lint/read/walk.hpp"

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
  Walk(Found& found, const std::string& kind, Findings& findings)
      : found_(found), kind_(kind), findings_(findings) {}

  void visit(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error || !fs::exists(status))
      return fail(path, "there is no such file or folder", "mend the path");
    if (fs::is_directory(status)) {
      found_.folders.push_back(path.string());
      folder(path);
    } else {
      found_.named.push_back(path.string());
      if (auto* list = list_of_kind())
        list->push_back(path.string());
      else
        file(path);
    }
  }

private:
  void folder(const fs::path& path) {
    std::error_code error;
    if (is_catalog(path.string())) {
      if (kind_.empty() || kind_ == "catalog")
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
    auto* const list = list_of(path);
    if (list && (kind_.empty() || list == list_of_kind()))
      list->push_back(path.string());
  }

  std::vector<std::string>* list_of(const fs::path& path) {
    const auto extension = path.extension();
    if (extension == ".json")
      return &found_.json;
    if (extension == ".ts" && path.stem().extension() != ".d")
      return &found_.typescript;
    return extension == ".md" ? &found_.markdown : nullptr;
  }

  std::vector<std::string>* list_of_kind() {
    if (kind_ == "schema" || kind_ == "translations")
      return &found_.json;
    return kind_ == "providers" ? &found_.typescript
           : kind_ == "table"   ? &found_.markdown
                                : nullptr;
  }

  void fail(const fs::path& path, std::string message, std::string hint) {
    findings_.error(std::string(code::unreadable), {path.string(), 0, 0}, "", std::move(message),
                    std::move(hint));
  }

  Found& found_;
  const std::string& kind_;
  Findings& findings_;
};

void sort_once(std::vector<std::string>& paths) {
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
}

} // namespace

Found find_files(const std::vector<std::string>& paths, const std::string& kind,
                 Findings& findings) {
  Found found;
  Walk walk(found, kind, findings);
  for (const auto& path : paths)
    walk.visit(fs::path(path).lexically_normal());
  for (auto* list : {&found.catalogs, &found.json, &found.typescript, &found.markdown, &found.named,
                     &found.folders})
    sort_once(*list);
  return found;
}

bool is_catalog(const std::string& folder) {
  std::error_code error;
  return fs::exists(fs::path(folder) / "common.json", error) &&
         fs::is_directory(fs::path(folder) / "tasks", error);
}

} // namespace aircat::lint
