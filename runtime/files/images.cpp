#include "files/inspect.hpp"

#include <fmt/format.h>

namespace aircat::files {
namespace {

void set_size(MediaInfo& info, std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0)
    info.fault = fmt::format("its size is {}x{}", width, height);
  else
    info.size = ImageSize{static_cast<std::int64_t>(width), static_cast<std::int64_t>(height)};
}

} // namespace

void inspect_png(ByteSource& bytes, MediaInfo& info) {
  constexpr std::uint64_t around = 12; // length and name before the data, a checksum behind it
  if (!bytes.has(8, {"\0\0\0\x0dIHDR", 8})) {
    info.fault = "it does not begin with the chunk IHDR";
    return;
  }
  set_size(info, bytes.big(16, 4), bytes.big(20, 4));
  bool has_data = false;
  for (std::uint64_t at = 8; info.fault.empty();) {
    const auto head = bytes.at(at, 8);
    if (head.size() < 8) {
      info.fault = "the chunk IEND at its end is missing";
      return;
    }
    const std::string name(head.substr(4));
    const auto length = bytes.big(at, 4);
    if (at + around + length > bytes.size()) {
      info.fault = fmt::format("a chunk of {} bytes at byte {} is cut off", length, at);
      return;
    }
    has_data = has_data || name == "IDAT";
    if (name == "IEND") {
      if (!has_data)
        info.fault = "it has no chunk IDAT";
      return;
    }
    at += around + length;
  }
}

namespace {

/// The place of the next marker in the data of a scan; the end of the file when there is none.
std::uint64_t next_marker(ByteSource& bytes, std::uint64_t at) {
  while (at < bytes.size()) {
    const auto window = bytes.from(at);
    const auto found = window.find('\xff');
    if (window.empty())
      break;
    if (found == std::string_view::npos) {
      at += window.size();
      continue;
    }
    at += found;
    const auto code = bytes.byte(at + 1);
    const bool is_data = code == 0 || (code >= 0xd0 && code <= 0xd7); // a stuffed byte, a restart
    if (!is_data)
      return at;
    at += 2;
  }
  return bytes.size();
}

/// Whether a segment with that code says how large the image is.
bool is_frame(std::uint8_t code) {
  return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
}

} // namespace

void inspect_jpeg(ByteSource& bytes, MediaInfo& info) {
  constexpr std::uint8_t end_of_image = 0xd9, start_of_scan = 0xda;
  bool has_scan = false;
  std::uint64_t at = 2;
  while (info.fault.empty()) {
    if (at + 2 > bytes.size()) {
      info.fault = "the mark of its end is missing";
    } else if (bytes.byte(at) != 0xff) {
      info.fault = fmt::format("there is no segment at byte {}", at);
    } else if (const auto code = bytes.byte(at + 1); code == 0xff) {
      ++at; // a filler
    } else if (code == end_of_image) {
      if (!has_scan || !info.size)
        info.fault = "it has no image data";
      return;
    } else {
      const auto length = bytes.big(at + 2, 2);
      if (is_frame(code) && at + 9 <= bytes.size())
        set_size(info, bytes.big(at + 7, 2), bytes.big(at + 5, 2));
      at += 2 + length;
      if (code == start_of_scan) {
        has_scan = true;
        at = next_marker(bytes, at);
      }
    }
  }
}

namespace {

/// Behind a chain of blocks with their lengths; 0 when it is cut off.
std::uint64_t skip_blocks(ByteSource& bytes, std::uint64_t at) {
  while (at < bytes.size()) {
    const auto length = bytes.byte(at);
    at += 1U + length;
    if (length == 0)
      return at;
  }
  return 0;
}

/// Bytes of the colours that the flags announce.
std::uint64_t colours(std::uint8_t flags) {
  return (flags & 0x80U) != 0 ? 3U << ((flags & 7U) + 1U) : 0;
}

} // namespace

void inspect_gif(ByteSource& bytes, MediaInfo& info) {
  constexpr std::uint8_t extension = 0x21, image = 0x2c, trailer = 0x3b;
  set_size(info, bytes.little(6, 2), bytes.little(8, 2));
  bool has_image = false;
  for (std::uint64_t at = 13 + colours(bytes.byte(10)); info.fault.empty();) {
    const auto kind = at > 0 ? bytes.byte(at) : 0;
    if (kind == extension) {
      at = skip_blocks(bytes, at + 2);
    } else if (kind == image) {
      has_image = true;
      at = skip_blocks(bytes, at + 11 + colours(bytes.byte(at + 9)));
    } else if (kind == trailer && has_image) {
      return;
    } else {
      info.fault = has_image ? "the mark of its end is missing" : "it has no image data";
    }
  }
}

void inspect_riff(ByteSource& bytes, MediaInfo& info) {
  const auto length = 8 + bytes.little(4, 4);
  if (length > bytes.size())
    info.fault = fmt::format("it has {} of {} bytes", bytes.size(), length);
}

void inspect_webp(ByteSource& bytes, MediaInfo& info) {
  if (bytes.has(12, "VP8X")) {
    set_size(info, 1 + bytes.little(24, 3), 1 + bytes.little(27, 3));
  } else if (bytes.has(12, "VP8L") && bytes.has(20, "\x2f")) {
    const auto bits = bytes.little(21, 4);
    set_size(info, 1 + (bits & 0x3fffU), 1 + (bits >> 14U & 0x3fffU));
  } else if (bytes.has(12, "VP8 ") && bytes.has(23, "\x9d\x01\x2a")) {
    set_size(info, bytes.little(26, 2) & 0x3fffU, bytes.little(28, 2) & 0x3fffU);
  } else {
    info.fault = "it has no image data";
  }
  if (info.fault.empty())
    inspect_riff(bytes, info);
}

} // namespace aircat::files
