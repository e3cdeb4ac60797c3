#include "catalog/files.hpp"

#include "catalog/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace aircat::catalog {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 16U << 20U;
constexpr std::string_view suffix = ".json";

constexpr std::pair<std::string_view, FileKind> folders[] = {{"tasks", FileKind::task},
                                                             {"vendors", FileKind::vendor},
                                                             {"capabilities", FileKind::capability},
                                                             {"sizes", FileKind::sizes},
                                                             {"locales", FileKind::locale}};

bool is_json(std::string_view name) {
  return name.size() > suffix.size() && name.front() != '.' &&
         name.substr(name.size() - suffix.size()) == suffix;
}

std::string stem(std::string_view name) {
  return std::string(name.substr(0, name.size() - suffix.size()));
}

/// Names in a folder; a folder that is not there has none.
std::vector<std::string> entries(const fs::path& folder, Findings& findings) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    names.push_back(at->path().filename().string());
  if (error && error != std::errc::no_such_file_or_directory)
    findings.error(code::unreadable_file, {folder.string(), 0, 0}, "",
                   fmt::format("cannot list this folder: {}", error.message()),
                   "make it a readable folder");
  return names;
}

void list_folder(const fs::path& root, std::string_view folder, FileKind kind,
                 std::vector<CatalogFile>& files, Findings& findings) {
  for (const auto& name : entries(root / folder, findings))
    if (is_json(name))
      files.push_back({kind, (root / folder / name).string(), stem(name), {}});
}

void list_models(const fs::path& root, std::vector<CatalogFile>& files, Findings& findings) {
  for (const auto& vendor : entries(root / "models", findings)) {
    const auto folder = root / "models" / vendor;
    if (vendor.front() == '.')
      continue;
    if (is_json(vendor) && !fs::is_directory(folder)) {
      findings.error(code::bad_file_name, {folder.string(), 0, 0}, "",
                     "a model's file lies in the folder of its vendor",
                     fmt::format("move it to models/<vendor>/{}", vendor));
      continue;
    }
    if (!fs::is_directory(folder))
      continue;
    for (const auto& name : entries(folder, findings))
      if (is_json(name))
        files.push_back({FileKind::model, (folder / name).string(), stem(name), vendor});
  }
}

void report(const std::string& path, std::string message, std::string hint, Findings& findings) {
  findings.error(code::unreadable_file, {path, 0, 0}, "", std::move(message), std::move(hint));
}

} // namespace

std::vector<CatalogFile> list_files(const std::string& directory, Findings& findings) {
  const fs::path root(directory);
  std::vector<CatalogFile> files;
  std::error_code error;
  if (!fs::is_regular_file(root / "common.json", error)) {
    findings.error(code::missing_catalog, {directory, 0, 0}, "",
                   "this folder holds no catalog: it has no common.json",
                   "name the folder with --catalog DIR");
    return files;
  }
  files.push_back({FileKind::common, (root / "common.json").string(), "common", {}});
  if (fs::exists(root / "airs.json", error))
    files.push_back({FileKind::airs, (root / "airs.json").string(), "airs", {}});
  for (const auto& [folder, kind] : folders)
    list_folder(root, folder, kind, files, findings);
  list_models(root, files, findings);
  std::sort(files.begin(), files.end(),
            [](const CatalogFile& a, const CatalogFile& b) { return a.path < b.path; });
  return files;
}

std::optional<CatalogFile> classify(const std::string& directory, std::string_view path) {
  const fs::path below(path);
  const auto name = below.filename().string();
  if (!is_json(name))
    return std::nullopt;
  const auto folder = below.parent_path().string();
  CatalogFile file{FileKind::model, (fs::path(directory) / below).string(), stem(name), {}};
  if (path == "common.json" || path == "airs.json") {
    file.kind = path == "airs.json" ? FileKind::airs : FileKind::common;
    return file;
  }
  if (below.parent_path().parent_path() == "models") {
    file.vendor = below.parent_path().filename().string();
    return file;
  }
  for (const auto& [known, kind] : folders)
    if (folder == known) {
      file.kind = kind;
      return file;
    }
  return std::nullopt;
}

std::string read_file(const std::string& path, Findings& findings) {
  const int file =
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe must not make us wait
  if (file < 0) {
    report(path, fmt::format("cannot open this file: {}", std::strerror(errno)),
           "check its name and permissions", findings);
    return {};
  }
  std::string text;
  struct stat status {};
  if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
    report(path, "this is no regular file", "put a JSON file here", findings);
  } else if (static_cast<std::size_t>(status.st_size) > largest_file) {
    report(path,
           fmt::format("this file has {} bytes; a catalog file has at most {}", status.st_size,
                       largest_file),
           "split it, or see whether it is a catalog file at all", findings);
  } else {
    text.resize(static_cast<std::size_t>(status.st_size));
    std::size_t have = 0;
    while (have < text.size()) {
      const auto got = ::read(file, text.data() + have, text.size() - have);
      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        break;
      have += static_cast<std::size_t>(got);
    }
    text.resize(have);
  }
  ::close(file);
  return text;
}

} // namespace aircat::catalog
