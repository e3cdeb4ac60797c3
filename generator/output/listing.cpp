#include "output/listing.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "output/path.hpp"
#include "output/tree.hpp"

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX has programs declare it

namespace aircat::output {
namespace {

std::string read_to_end(int pipe) {
  std::string out;
  char buffer[1 << 14];
  while (true) {
    const auto got = ::read(pipe, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return out;
    out.append(buffer, static_cast<std::size_t>(got));
  }
}

/// What a program prints, or nothing when it cannot be started or fails.
std::optional<std::string> output_of(std::vector<std::string> words) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    return std::nullopt;
  const Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (auto& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, writing.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  writing.close();
  if (error != 0)
    return std::nullopt;
  auto text = read_to_end(reading.get());
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    continue;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return std::nullopt;
  return text;
}

/// Tracked and untracked files that git does not ignore. A folder that git does not go into itself,
/// such as a clone inside, ends with a slash.
std::optional<std::vector<std::string>> files_by_git(const std::string& root,
                                                     const std::vector<std::string>& folders) {
  // Files of another owner (a container's) are only listed, and no program of the work tree is
  // started.
  std::vector<std::string> words{"git",
                                 "-C",
                                 root,
                                 "-c",
                                 "safe.directory=*",
                                 "-c",
                                 "core.fsmonitor=false",
                                 "--literal-pathspecs",
                                 "ls-files",
                                 "-z",
                                 "--cached",
                                 "--others",
                                 "--exclude-standard",
                                 "--"};
  words.insert(words.end(), folders.begin(), folders.end());
  const auto text = output_of(std::move(words));
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
