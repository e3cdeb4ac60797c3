#include "traffic/line_reader.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace aircat::traffic {
namespace {

/// Small enough to stay in a processor's cache while it is judged.
constexpr std::size_t chunk_size = 256U << 10U;

std::size_t last_line_end(std::string_view text) {
  const auto newline = text.rfind('\n');
  return newline == std::string_view::npos ? 0 : newline + 1;
}

} // namespace

LineReader::LineReader(int file, Part part) : file_(file), part_(part) {
  if (part_.begin > 0)
    skip_to(part_.begin);
}

/// Counts the lines before the part and stops at the first that starts inside it.
void LineReader::skip_to(std::uint64_t begin) {
  // The byte before tells whether a line starts exactly at `begin`.
  std::vector<char> buffer(1U << 20U);
  const auto before = begin - 1;
  while (offset_ < before) {
    const auto want = std::min<std::uint64_t>(buffer.size(), before - offset_);
    const auto got = read_some(buffer.data(), static_cast<std::size_t>(want));
    if (got == 0)
      break;
    line_ += static_cast<std::uint64_t>(
        std::count(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(got), '\n'));
    offset_ += got;
  }
  for (;;) { // to the end of the line that started before the part
    const auto got = read_some(buffer.data(), buffer.size());
    if (got == 0) {
      at_end_ = true;
      return;
    }
    const std::string_view text(buffer.data(), got);
    const auto newline = text.find('\n');
    if (newline == std::string_view::npos) {
      offset_ += got;
      continue;
    }
    offset_ += newline + 1;
    ++line_;
    rest_ = text.substr(newline + 1);
    return;
  }
}

bool LineReader::next(Chunk& chunk) {
  if (offset_ >= part_.end)
    return false;
  auto size = rest_.size();
  auto& buffer = chunk.buffer;
  buffer.resize(std::max(buffer.size(), std::max(size, chunk_size) + simdjson::SIMDJSON_PADDING));
  std::memcpy(buffer.data(), rest_.data(), size);
  auto whole = std::size_t{0};
  while (!at_end_) {
    const auto room = std::max(size + chunk_size / 4, chunk_size) - size;
    if (buffer.size() < size + room + simdjson::SIMDJSON_PADDING)
      buffer.resize(std::max(buffer.size() * 2, size + room + simdjson::SIMDJSON_PADDING));
    const auto got = read_some(buffer.data() + size, room);
    at_end_ = got == 0;
    const auto added = last_line_end({buffer.data() + size, got});
    if (added > 0)
      whole = size + added;
    size += got;
    if (whole > 0 && size >= chunk_size / 2)
      break;
  }
  if (at_end_)
    whole = size;
  rest_.assign(buffer.data() + whole, size - whole);
  if (whole == 0)
    return false;
  if (offset_ + whole > part_.end) { // the last line is the one that starts before the end
    const auto inside = static_cast<std::size_t>(part_.end - offset_);
    const auto newline = std::string_view(buffer.data(), whole).find('\n', inside - 1);
    whole = newline == std::string_view::npos ? whole : newline + 1;
  }
  chunk.size = whole;
  chunk.first_line = line_;
  chunk.number = chunks_++;
  line_ += static_cast<std::uint64_t>(
      std::count(buffer.data(), buffer.data() + static_cast<std::ptrdiff_t>(whole), '\n'));
  offset_ += whole;
  return true;
}

std::size_t LineReader::read_some(char* to, std::size_t size) {
  for (;;) {
    const auto got = ::read(file_, to, size);
    if (got >= 0)
      return static_cast<std::size_t>(got);
    if (errno != EINTR)
      throw std::system_error(errno, std::generic_category());
  }
}

} // namespace aircat::traffic
