#include "files/rename.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace aircat::files {

Descriptor create_new(const std::filesystem::path& path) {
  return Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
}

bool rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
    return true;
  if (errno == EINVAL || errno == ENOSYS)
    return rename_in_two_steps(from, to);
  if (errno != EEXIST)
    fail(errno, "cannot write", to);
  return false;
}

bool rename_in_two_steps(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (create_new(to).get() < 0) {
    if (errno == EEXIST)
      return false;
    fail(errno, "cannot write", to);
  }
  if (::rename(from.c_str(), to.c_str()) != 0) {
    const int error = errno;
    (void)::unlink(to.c_str());
    fail(error, "cannot write", to);
  }
  return true;
}

} // namespace aircat::files
