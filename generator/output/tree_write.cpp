#include <atomic>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "output/codes.hpp"
#include "output/failure.hpp"
#include "output/path.hpp"
#include "output/tree.hpp"

namespace aircat::output {
namespace {

std::string temporary_name() {
  static std::atomic<unsigned> counter{0};
  return std::string(temporary_prefix) + std::to_string(::getpid()) + "-" +
         std::to_string(counter++);
}

int write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const auto put = ::write(file, content.data(), content.size());
    if (put < 0 && errno == EINTR)
      continue;
    if (put < 0)
      return errno;
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

/// 0, or the error. Without `replace`, EEXIST when something is there.
int rename_into_place(int parent, const std::string& from, const std::string& to, bool replace) {
  if (!replace) {
    if (::renameat2(parent, from.c_str(), parent, to.c_str(), RENAME_NOREPLACE) == 0)
      return 0;
    if (errno != EINVAL && errno != ENOSYS)
      return errno;
    // A file system without that call: a link does not replace either.
    if (::linkat(parent, from.c_str(), parent, to.c_str(), 0) == 0) {
      ::unlinkat(parent, from.c_str(), 0);
      return 0;
    }
    if (errno == EEXIST)
      return errno;
  }
  return ::renameat(parent, from.c_str(), parent, to.c_str()) == 0 ? 0 : errno;
}

} // namespace

std::optional<Failure> Tree::write(std::string_view path, std::string_view content, bool replace) {
  auto [parent, problem] = folder(folder_of(path), true);
  if (!parent)
    return problem;
  const std::string name(name_of(path));
  const auto temporary = temporary_name();
  Descriptor file(
      ::openat(parent->get(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file)
    return refused(code::cannot_write, "the file cannot be written", errno);

  int error = write_all(file.get(), content);
  struct stat status {};
  if (error == 0 && replace &&
      ::fstatat(parent->get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    if (!S_ISREG(status.st_mode)) {
      ::unlinkat(parent->get(), temporary.c_str(), 0);
      return in_the_way(parent->get(), name, path, "a file");
    }
    // Who made a file executable or private wants it to stay so.
    if (::fchmod(file.get(), status.st_mode & 0777) != 0)
      error = errno;
  }
  const int closing = file.close();
  if (error == 0)
    error = closing;
  if (error == 0)
    error = rename_into_place(parent->get(), temporary, name, replace);
  if (error == 0)
    return std::nullopt;
  ::unlinkat(parent->get(), temporary.c_str(), 0);
  if (error == EEXIST || error == EISDIR)
    return in_the_way(parent->get(), name, path, "a file");
  return refused(code::cannot_write, "the file cannot be written", error);
}

std::optional<Failure> Tree::remove(std::string_view path) {
  auto [parent, problem] = folder(folder_of(path), false);
  if (!parent)
    return problem;
  const std::string name(name_of(path));
  struct stat status {};
  if (::fstatat(parent->get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    if (!S_ISREG(status.st_mode))
      return in_the_way(parent->get(), name, path, "a file");
    if (::unlinkat(parent->get(), name.c_str(), 0) != 0 && errno != ENOENT)
      return refused(code::cannot_remove, "the stale file cannot be removed", errno);
  }
  for (auto emptied = folder_of(path); !emptied.empty(); emptied = folder_of(emptied)) {
    const auto above = folder(folder_of(emptied), false).folder;
    if (!above ||
        ::unlinkat(above->get(), std::string(name_of(emptied)).c_str(), AT_REMOVEDIR) != 0)
      break;
    const std::lock_guard lock(mutex_);
    folders_.erase(std::string(emptied));
  }
  return std::nullopt;
}

void Tree::clean(std::string_view path) {
  const auto opened = folder(path, false).folder;
  if (!opened)
    return;
  const int copy = ::openat(opened->get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* entries = copy < 0 ? nullptr : ::fdopendir(copy);
  if (entries == nullptr) {
    if (copy >= 0)
      ::close(copy);
    return;
  }
  while (const auto* entry = ::readdir(entries))
    if (std::string_view(entry->d_name).starts_with(temporary_prefix))
      ::unlinkat(opened->get(), entry->d_name, 0);
  ::closedir(entries);
}

} // namespace aircat::output
