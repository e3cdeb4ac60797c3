#include "output/program.hpp"

#include "output/tree.hpp"

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

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

/// The text as a file without a name: unlike a pipe it never has to be emptied while it is filled.
Descriptor file_of(std::string_view text) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  while (file && !text.empty()) {
    const auto done = ::write(file.get(), text.data(), text.size());
    if (done < 0 && errno == EINTR)
      continue;
    if (done <= 0)
      return {};
    text.remove_prefix(static_cast<std::size_t>(done));
  }
  if (file && ::lseek(file.get(), 0, SEEK_SET) != 0)
    return {};
  return file;
}

} // namespace

std::optional<std::string> output_of(std::vector<std::string> words, std::string_view input) {
  const auto reads = file_of(input);
  int ends[2];
  if (!reads || ::pipe2(ends, O_CLOEXEC) != 0)
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
  ::posix_spawn_file_actions_adddup2(&actions, reads.get(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, writing.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
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

std::optional<std::string> output_of_git(const std::string& folder, std::vector<std::string> words,
                                         std::string_view input) {
  std::vector<std::string> all{"git",
                               "-C",
                               folder,
                               "-c",
                               "safe.directory=*",
                               "-c",
                               "core.fsmonitor=false",
                               "--literal-pathspecs"};
  all.insert(all.end(), words.begin(), words.end());
  return output_of(std::move(all), input);
}

} // namespace aircat::output
