#include "process.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX has programs declare it

namespace aircat::bench {

Run run(const std::vector<std::string>& words, const std::string& folder, int ending) {
  const auto log =
      (std::filesystem::temp_directory_path() / fmt::format("aircat-bench-{}.log", ::getpid()))
          .string();
  std::vector<char*> arguments;
  for (const auto& word : words)
    arguments.push_back(const_cast<char*>(word.c_str())); // the interface is older than const
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());

  pid_t child = 0;
  int status = 0;
  rusage used{};
  const auto start = std::chrono::steady_clock::now();
  const int error =
      ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  if (error == 0)
    while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR)
      continue;
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  ::posix_spawn_file_actions_destroy(&actions);

  Run result;
  result.seconds = taken.count();
  result.megabytes = static_cast<double>(used.ru_maxrss) * 1024 / 1e6; // Linux counts in KiB
  std::ifstream said(log);
  result.output.assign(std::istreambuf_iterator<char>(said), {});
  std::filesystem::remove(log);
  if (error != 0 || !WIFEXITED(status) || WEXITSTATUS(status) != ending)
    throw std::runtime_error(
        fmt::format("in {}: {} failed\n{}", folder, fmt::join(words, " "), result.output));
  return result;
}

bool is_installed(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const auto end = rest.find(':');
    const auto file = std::string(rest.substr(0, end)) + "/" + program;
    if (::access(file.c_str(), X_OK) == 0)
      return true;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return false;
}

} // namespace aircat::bench
