#include "files/byte_source.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

namespace aircat::files {
namespace {

constexpr std::size_t buffer_bytes = 65'536;

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category(), "reading a file");
}

} // namespace

ByteSource::ByteSource(int descriptor) : descriptor_(descriptor) {
  struct stat state {};
  if (::fstat(descriptor_, &state) != 0)
    fail();
  size_ = static_cast<std::uint64_t>(state.st_size);
}

void ByteSource::fill(std::uint64_t offset) {
  buffer_.resize(buffer_bytes);
  std::size_t filled = 0;
  while (filled < buffer_.size()) {
    const auto got = ::pread(descriptor_, buffer_.data() + filled, buffer_.size() - filled,
                             static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      fail();
    if (got == 0)
      break;
    filled += static_cast<std::size_t>(got);
  }
  window_ = std::string_view(buffer_).substr(0, filled);
  window_offset_ = offset;
}

std::string_view ByteSource::at(std::uint64_t offset, std::size_t count) {
  if (offset >= size_)
    return {};
  const auto end = std::min<std::uint64_t>(size_, offset + count);
  if (descriptor_ >= 0 && (offset < window_offset_ || end > window_offset_ + window_.size()))
    fill(offset);
  return window_.substr(std::min<std::uint64_t>(offset - window_offset_, window_.size()), count);
}

std::string_view ByteSource::from(std::uint64_t offset) {
  if (at(offset, 1).empty())
    return {};
  return window_.substr(offset - window_offset_);
}

std::uint64_t ByteSource::big(std::uint64_t offset, std::size_t bytes) {
  const auto found = at(offset, bytes);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < bytes; ++i)
    number = number << 8U | (i < found.size() ? static_cast<std::uint8_t>(found[i]) : 0U);
  return number;
}

std::uint64_t ByteSource::little(std::uint64_t offset, std::size_t bytes) {
  const auto found = at(offset, bytes);
  std::uint64_t number = 0;
  for (std::size_t i = found.size(); i > 0; --i)
    number = number << 8U | static_cast<std::uint8_t>(found[i - 1]);
  return number;
}

} // namespace aircat::files
