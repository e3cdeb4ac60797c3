#pragma once

#include "aircat/request.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace aircat {

/// The files that the service takes and gives.
enum class MediaFormat : std::uint8_t {
  unknown,
  png,
  jpeg,
  webp,
  gif,
  svg,
  mp4,
  mov,
  webm,
  mp3,
  wav,
  flac,
  ogg,
  glb
};

/// `PNG`, `JPG`, `MP4`: as `outputFormat` takes them where the service makes them. Empty: unknown.
[[nodiscard]] std::string_view name_of(MediaFormat format);
/// The format of that name.
[[nodiscard]] MediaFormat media_format(std::string_view name);
/// `.png`, `.jpg`; empty: unknown.
[[nodiscard]] std::string_view extension_of(MediaFormat format);
/// `image/png`; empty: unknown.
[[nodiscard]] std::string_view media_type_of(MediaFormat format);

/// What can be told of a file without decoding it.
struct MediaInfo {
  MediaFormat format = MediaFormat::unknown; ///< by its bytes, whatever its name says
  std::optional<ImageSize> size;             ///< in pixels, of PNG, JPEG, WEBP and GIF
  /// Why it cannot be whole: `the chunk IDAT has 1000 of 5000 bytes`. Empty: nothing speaks against
  /// it. FLAC, OGG and MP3 do not say how long they are.
  std::string fault;

  [[nodiscard]] bool is_known() const { return format != MediaFormat::unknown; }
  [[nodiscard]] bool is_complete() const { return is_known() && fault.empty(); }
};

[[nodiscard]] MediaInfo inspect_media(std::string_view bytes);
/// Reads no more than it needs. Throws std::system_error when the file cannot be read.
[[nodiscard]] MediaInfo inspect_media_file(const std::filesystem::path& file);

/// With padding and without line ends.
[[nodiscard]] std::string base64_encode(std::string_view bytes);
/// Nothing when that is no base64 of this kind.
[[nodiscard]] std::optional<std::string> base64_decode(std::string_view text);

/// The bytes of a file as a URI: `data:image/png;base64,…`.
[[nodiscard]] std::string data_uri(std::string_view bytes, std::string_view media_type);
/// The same of a file of a format that is known, fit for an input that takes a file. Throws
/// std::system_error when it cannot be read, std::invalid_argument when its format is not known or
/// it is not complete.
[[nodiscard]] std::string data_uri_of_file(const std::filesystem::path& file);
/// The bytes of a base64 data URI; nothing when that is none.
[[nodiscard]] std::optional<std::string> data_uri_bytes(std::string_view uri);

} // namespace aircat
