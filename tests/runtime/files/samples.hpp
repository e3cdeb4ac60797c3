#pragma once

#include "support/bytes.hpp"

#include <cstdint>
#include <string>
#include <string_view>

/// Files of formats of which there is no real one here: all that a reader of headers looks at.
namespace aircat::testing {

inline std::string big(std::uint64_t number, int bytes) {
  std::string text;
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    text += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xffU);
  return text;
}
inline std::string little(std::uint64_t number, int bytes) {
  const auto text = big(number, bytes);
  return {text.rbegin(), text.rend()};
}

/// A PNG of 16 x 8 that is as long as wanted: a chunk that readers pass over comes first.
inline std::string large_png(std::size_t bytes) {
  constexpr std::size_t header = 33;
  auto image = png();
  const auto filler = bytes - image.size() - 12;
  image.insert(header, big(filler, 4) + "fiLl" + std::string(filler, 'x') + big(0, 4));
  return image;
}

/// 5 x 3, two colours, an extension and one image.
inline std::string gif() {
  return "GIF89a" + little(5, 2) + little(3, 2) + std::string("\x80\0\0", 3) +
         std::string(6, '\1') + std::string("\x21\xf9\x04\0\0\0\0\0", 8) + "\x2c" +
         std::string(8, '\0') + std::string("\0\x02\x02\x44\x01\0\x3b", 7);
}

inline std::string riff(const std::string& rest) {
  return "RIFF" + little(rest.size(), 4) + rest;
}
inline std::string lossy_webp(std::uint64_t width, std::uint64_t height) {
  return riff("WEBPVP8 " + little(14, 4) + std::string("\x30\x01\0\x9d\x01\x2a", 6) +
              little(width, 2) + little(height, 2) + "data");
}
inline std::string lossless_webp(std::uint64_t width, std::uint64_t height) {
  return riff("WEBPVP8L" + little(8, 4) + "\x2f" + little((width - 1) | (height - 1) << 14U, 4) +
              "abc");
}
inline std::string wav() {
  return riff("WAVEfmt " + little(16, 4) + std::string(16, '\1') + "data" + little(4, 4) + "abcd");
}

inline std::string box(const std::string& type, const std::string& content) {
  return big(8 + content.size(), 4) + type + content;
}
inline std::string mp4(const std::string& brand = "isom") {
  return box("ftyp", brand + big(512, 4) + "isom") + box("moov", std::string(40, 'm')) +
         box("mdat", std::string(100, 'd'));
}

inline std::string webm() {
  const std::string head = "\x42\x82\x84webm";
  return "\x1a\x45\xdf\xa3" + big(0x80U | head.size(), 1) + head + "\x18\x53\x80\x67" +
         big(0x4000U | 300U, 2) + std::string(300, 's');
}

inline std::string svg() {
  return "<?xml version=\"1.0\"?>\n<!-- made -->\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n"
         "<path d=\"M0 0\"/></svg>\n";
}

inline std::string glb() {
  return "glTF" + little(2, 4) + little(32, 4) + std::string(20, 'g');
}

} // namespace aircat::testing
