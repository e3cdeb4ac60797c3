#include "output/listing.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "output/path.hpp"
#include "output/program.hpp"

namespace aircat::output {
namespace {

/// Tracked and untracked files that git does not ignore. A folder that git does not go into itself,
/// such as a clone inside, ends with a slash.
std::optional<std::vector<std::string>> files_by_git(const std::string& root,
                                                     const std::vector<std::string>& folders) {
  std::vector<std::string> words{"ls-files",           "-z", "--cached", "--others",
                                 "--exclude-standard", "--"};
  words.insert(words.end(), folders.begin(), folders.end());
  const auto text = output_of_git(root, std::move(words));
  if (!text)
    return std::nullopt;
  std::vector<std::string> out;
  for (std::string_view rest = *text; !rest.empty();) {
    const auto end = rest.find('\0');
    auto path = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (path.ends_with('/'))
      path.remove_suffix(1);
    out.emplace_back(path);
  }
  return out;
}

/// All files, symbolic links among them; folders are gone into.
std::vector<std::string> files_by_walk(const std::string& root,
                                       const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  for (const auto& folder : folders) {
    const auto top = below(root, folder);
    std::error_code error;
    fs::recursive_directory_iterator entry(top, fs::directory_options::skip_permission_denied,
                                           error);
    for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
      std::error_code unknown;
      if (entry->is_symlink(unknown) || !entry->is_directory(unknown))
        out.push_back(folder + entry->path().native().substr(top.size()));
    }
  }
  return out;
}

} // namespace

std::vector<std::string> unignored_files(const std::string& root,
                                         const std::vector<std::string>& folders,
                                         const std::function<bool(const std::string&)>& is_wanted) {
  const std::string place = root.empty() ? "." : root;
  auto files = files_by_walk(place, folders);
  std::erase_if(files, [&](const std::string& path) { return !is_wanted(path); });
  if (files.empty())
    return files; // as a rule, and git takes longer than all else
  if (auto listed = files_by_git(place, folders)) {
    files = std::move(*listed);
    std::erase_if(files, [&](const std::string& path) { return !is_wanted(path); });
  }
  return sorted_unique(std::move(files));
}

} // namespace aircat::output
