#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace aircat::traffic {

/// Whole lines of a file. What follows the text is readable as far as JSON readers look ahead.
struct Chunk {
  std::string buffer; ///< used again: only its first `size` bytes count
  std::size_t size = 0;
  std::uint64_t first_line = 1;
  std::uint64_t number = 0; ///< of the chunk, from 0

  [[nodiscard]] std::string_view text() const { return {buffer.data(), size}; }
};

/// A part of a file, in bytes; a line belongs to the part in which it starts.
struct Part {
  std::uint64_t begin = 0;
  std::uint64_t end = UINT64_MAX;
};

/// Reads lines in chunks of about the same size, longer only where one line is. Memory does not
/// grow with the input. Throws std::system_error when reading fails.
class LineReader {
public:
  /// `file` is open for reading and stays the caller's. With a part it must be seekable.
  explicit LineReader(int file, Part part = {});

  /// Fills the chunk; false at the end.
  bool next(Chunk& chunk);

private:
  void skip_to(std::uint64_t begin);
  std::size_t read_some(char* to, std::size_t size);

  int file_;
  Part part_;
  std::uint64_t offset_ = 0; ///< of the first byte that no chunk has had
  std::uint64_t line_ = 1;
  std::uint64_t chunks_ = 0;
  std::string rest_; ///< read already, behind the last whole line
  bool at_end_ = false;
};

} // namespace aircat::traffic
