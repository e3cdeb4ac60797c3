#include "files/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace aircat::files {
namespace {

void read_pieces(const Descriptor& open, const std::filesystem::path& file,
                 const std::function<void(std::string_view piece)>& take) {
  std::array<char, 65536> buffer{};
  while (true) {
    const auto got = ::read(open.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      fail(errno, "cannot read", file);
    if (got == 0)
      return;
    take({buffer.data(), static_cast<std::size_t>(got)});
  }
}

} // namespace

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

void read_pieces(const std::filesystem::path& file,
                 const std::function<void(std::string_view piece)>& take) {
  read_pieces(open_to_read(file), file, take);
}

std::string read_whole(const std::filesystem::path& file) {
  return read_rest(open_to_read(file), file);
}

std::string read_rest(const Descriptor& open, const std::filesystem::path& file) {
  std::string bytes;
  read_pieces(open, file, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

} // namespace aircat::files
