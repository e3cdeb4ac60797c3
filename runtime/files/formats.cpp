#include "aircat/media_file.hpp"

#include <array>

namespace aircat {
namespace {

struct Names {
  std::string_view name, extension, media_type;
};

/// In the order of MediaFormat.
constexpr std::array<Names, 14> names{{
    {},
    {"PNG", ".png", "image/png"},
    {"JPG", ".jpg", "image/jpeg"},
    {"WEBP", ".webp", "image/webp"},
    {"GIF", ".gif", "image/gif"},
    {"SVG", ".svg", "image/svg+xml"},
    {"MP4", ".mp4", "video/mp4"},
    {"MOV", ".mov", "video/quicktime"},
    {"WEBM", ".webm", "video/webm"},
    {"MP3", ".mp3", "audio/mpeg"},
    {"WAV", ".wav", "audio/wav"},
    {"FLAC", ".flac", "audio/flac"},
    {"OGG", ".ogg", "audio/ogg"},
    {"GLB", ".glb", "model/gltf-binary"},
}};

} // namespace

std::string_view name_of(MediaFormat format) {
  return names.at(static_cast<std::size_t>(format)).name;
}
MediaFormat media_format(std::string_view name) {
  for (std::size_t i = 1; i < names.size(); ++i)
    if (names.at(i).name == name)
      return static_cast<MediaFormat>(i);
  return MediaFormat::unknown;
}
std::string_view extension_of(MediaFormat format) {
  return names.at(static_cast<std::size_t>(format)).extension;
}
std::string_view media_type_of(MediaFormat format) {
  return names.at(static_cast<std::size_t>(format)).media_type;
}

} // namespace aircat
