#include "files/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace aircat::files {

Descriptor::~Descriptor() {
  if (number_ >= 0)
    ::close(number_);
}

void fail(int error, const std::string& doing, const std::filesystem::path& file) {
  throw std::system_error(error, std::generic_category(), doing + " " + file.string());
}

Descriptor open_to_read(const std::filesystem::path& file) {
  Descriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat state {};
  if (open.get() < 0 || ::fstat(open.get(), &state) != 0)
    fail(errno, "cannot read", file);
  if (!S_ISREG(state.st_mode))
    fail(S_ISDIR(state.st_mode) ? EISDIR : EINVAL, "cannot read", file);
  return open;
}

std::string read_whole(const std::filesystem::path& file) {
  const auto open = open_to_read(file);
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto got = ::read(open.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      fail(errno, "cannot read", file);
    if (got == 0)
      return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

} // namespace aircat::files
