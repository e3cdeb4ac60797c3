#include "aircat/media_file.hpp"
#include "files/descriptor.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace aircat {
namespace {

// libcrypto counts in int, so that long texts go through it in parts.
constexpr std::size_t bytes_at_a_time = 3U << 20U;
constexpr std::size_t letters_at_a_time = 4U << 20U;

const unsigned char* unsigned_bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* unsigned_bytes(std::string& text, std::size_t from) {
  return reinterpret_cast<unsigned char*>(text.data()) + from;
}

constexpr auto is_letter = [] {
  std::array<bool, 256> table{};
  for (const char c :
       std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

} // namespace

std::string base64_encode(std::string_view bytes) {
  const auto length = (bytes.size() + 2) / 3 * 4;
  std::string text(length + 1, '\0'); // one more: libcrypto ends what it writes with a zero
  std::size_t written = 0;
  for (std::size_t at = 0; at < bytes.size(); at += bytes_at_a_time) {
    const auto part = bytes.substr(at, bytes_at_a_time);
    written += static_cast<std::size_t>(EVP_EncodeBlock(
        unsigned_bytes(text, written), unsigned_bytes(part), static_cast<int>(part.size())));
  }
  text.resize(length);
  return text;
}

std::optional<std::string> base64_decode(std::string_view text) {
  const auto end = text.find_last_not_of('=');
  const auto letters = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  const auto padding = text.size() - letters.size();
  // libcrypto takes padding anywhere and passes over blanks.
  if (text.size() % 4 != 0 || padding > 2 ||
      !std::all_of(letters.begin(), letters.end(),
                   [](char c) { return is_letter[static_cast<unsigned char>(c)]; }))
    return std::nullopt;
  std::string bytes(text.size() / 4 * 3, '\0');
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); at += letters_at_a_time) {
    const auto part = text.substr(at, letters_at_a_time);
    written += static_cast<std::size_t>(EVP_DecodeBlock(
        unsigned_bytes(bytes, written), unsigned_bytes(part), static_cast<int>(part.size())));
  }
  bytes.resize(bytes.size() - padding);
  return bytes;
}

std::string data_uri(std::string_view bytes, std::string_view media_type) {
  return "data:" + std::string(media_type) + ";base64," + base64_encode(bytes);
}

std::string data_uri_of_file(const std::filesystem::path& file) {
  const auto bytes = files::read_whole(file);
  const auto info = inspect_media(bytes);
  if (!info.is_known())
    throw std::invalid_argument(file.string() +
                                " is no image, video or sound that is known by its bytes: give a "
                                "PNG, JPG, WEBP, MP4 or another file that the service takes");
  if (!info.is_complete())
    throw std::invalid_argument(file.string() + " is not complete: " + info.fault);
  return data_uri(bytes, media_type_of(info.format));
}

std::optional<std::string> data_uri_bytes(std::string_view uri) {
  constexpr std::string_view scheme = "data:", encoding = ";base64";
  const auto comma = uri.find(',');
  if (!uri.starts_with(scheme) || comma == std::string_view::npos ||
      !uri.substr(0, comma).ends_with(encoding))
    return std::nullopt;
  return base64_decode(uri.substr(comma + 1));
}

} // namespace aircat
