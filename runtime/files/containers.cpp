#include "files/inspect.hpp"

#include <fmt/format.h>

#include <bit>

namespace aircat::files {

void inspect_mp4(ByteSource& bytes, MediaInfo& info) {
  bool has_index = false, has_data = false;
  std::uint64_t at = 0;
  while (at < bytes.size()) {
    auto length = bytes.big(at, 4);
    std::uint64_t head = 8;
    if (length == 1) {
      length = bytes.big(at + 8, 8);
      head = 16;
    } else if (length == 0) { // up to the end of the file
      length = bytes.size() - at;
    }
    has_index = has_index || bytes.has(at + 4, "moov");
    has_data = has_data || bytes.has(at + 4, "mdat");
    if (length < head || length > bytes.size() - at) {
      info.fault = fmt::format("a box of {} bytes at byte {} is cut off", length, at);
      return;
    }
    at += length;
  }
  if (!has_index || !has_data)
    info.fault = fmt::format("the box {} is missing", has_index ? "mdat" : "moov");
}

namespace {

/// A number whose first bits say how many bytes it has.
struct VariableNumber {
  std::uint64_t value = 0;
  std::size_t bytes = 0;
  bool is_unknown = false; ///< all ones stand for a length that was not known
};

VariableNumber variable_number(ByteSource& bytes, std::uint64_t at) {
  const auto length = static_cast<std::size_t>(std::countl_zero(bytes.byte(at))) + 1;
  if (length > 8)
    return {};
  const auto mask = (std::uint64_t{1} << (7 * length)) - 1;
  const auto value = bytes.big(at, length) & mask;
  return {value, length, value == mask};
}

} // namespace

void inspect_webm(ByteSource& bytes, MediaInfo& info) {
  constexpr std::uint64_t id_bytes = 4;
  const auto head = variable_number(bytes, id_bytes);
  const auto segment = id_bytes + head.bytes + head.value;
  if (head.bytes == 0 || head.is_unknown || !bytes.has(segment, "\x18\x53\x80\x67")) {
    info.fault = "it has no segment";
    return;
  }
  const auto length = variable_number(bytes, segment + id_bytes);
  const auto end = segment + id_bytes + length.bytes + length.value;
  if (length.bytes == 0 || (!length.is_unknown && end > bytes.size()))
    info.fault = fmt::format("it has {} of {} bytes", bytes.size(), end);
}

void inspect_svg(ByteSource& bytes, MediaInfo& info) {
  constexpr std::uint64_t tail = 1024;
  const auto from = bytes.size() > tail ? bytes.size() - tail : 0;
  const auto end = bytes.at(from, tail);
  const auto last = end.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos || !end.substr(0, last + 1).ends_with("</svg>"))
    info.fault = "the end of the element svg is missing";
}

void inspect_glb(ByteSource& bytes, MediaInfo& info) {
  if (const auto length = bytes.little(8, 4); length > bytes.size() || length < 12)
    info.fault = fmt::format("it has {} of {} bytes", bytes.size(), length);
}

} // namespace aircat::files
