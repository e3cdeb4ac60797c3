#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace aircat::files {

/// Bytes that are looked at here and there: in memory, or of a file through a small buffer.
class ByteSource {
public:
  explicit ByteSource(std::string_view bytes) : window_(bytes), size_(bytes.size()) {}
  /// The file must stay open; its position is left alone.
  explicit ByteSource(int descriptor);

  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// The bytes from there on, fewer where the end is near; valid until the next call. `count` is
  /// small. Throws std::system_error.
  [[nodiscard]] std::string_view at(std::uint64_t offset, std::size_t count);
  /// As many as are at hand from there on, but at least one before the end.
  [[nodiscard]] std::string_view from(std::uint64_t offset);

  [[nodiscard]] bool has(std::uint64_t offset, std::string_view bytes) {
    return at(offset, bytes.size()) == bytes;
  }
  // Numbers; bytes behind the end count as 0.
  [[nodiscard]] std::uint8_t byte(std::uint64_t offset) {
    return static_cast<std::uint8_t>(big(offset, 1));
  }
  [[nodiscard]] std::uint64_t big(std::uint64_t offset, std::size_t bytes);
  [[nodiscard]] std::uint64_t little(std::uint64_t offset, std::size_t bytes);

private:
  void fill(std::uint64_t offset);

  int descriptor_ = -1; ///< -1: all is in the window
  std::string buffer_;
  std::string_view window_;
  std::uint64_t window_offset_ = 0, size_ = 0;
};

} // namespace aircat::files
