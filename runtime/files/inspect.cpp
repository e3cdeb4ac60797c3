#include "files/inspect.hpp"

#include "files/descriptor.hpp"

#include <array>
#include <cctype>

namespace aircat {
namespace files {
namespace {

using namespace std::string_view_literals;

/// What a file of a format has where.
struct Signature {
  MediaFormat format;
  std::string_view start;
  std::uint64_t second_offset = 0;
  std::string_view second = {};
  void (*inspect)(ByteSource& bytes, MediaInfo& info) = nullptr;
};

/// The first that fits counts.
constexpr std::array signatures{
    Signature{MediaFormat::png, "\x89PNG\r\n\x1a\n"sv, 0, {}, inspect_png},
    Signature{MediaFormat::jpeg, "\xff\xd8\xff"sv, 0, {}, inspect_jpeg},
    Signature{MediaFormat::webp, "RIFF"sv, 8, "WEBP"sv, inspect_webp},
    Signature{MediaFormat::wav, "RIFF"sv, 8, "WAVE"sv, inspect_riff},
    Signature{MediaFormat::gif, "GIF87a"sv, 0, {}, inspect_gif},
    Signature{MediaFormat::gif, "GIF89a"sv, 0, {}, inspect_gif},
    Signature{MediaFormat::mov, ""sv, 4, "ftypqt  "sv, inspect_mp4},
    Signature{MediaFormat::mp4, ""sv, 4, "ftypiso"sv, inspect_mp4},
    Signature{MediaFormat::mp4, ""sv, 4, "ftypmp4"sv, inspect_mp4},
    Signature{MediaFormat::mp4, ""sv, 4, "ftypM4V"sv, inspect_mp4},
    Signature{MediaFormat::mp4, ""sv, 4, "ftypavc1"sv, inspect_mp4},
    Signature{MediaFormat::mp4, ""sv, 4, "ftypdash"sv, inspect_mp4},
    Signature{MediaFormat::webm, "\x1a\x45\xdf\xa3"sv, 0, {}, inspect_webm},
    Signature{MediaFormat::flac, "fLaC"sv},
    Signature{MediaFormat::ogg, "OggS"sv},
    Signature{MediaFormat::mp3, "ID3"sv},
    Signature{MediaFormat::mp3, "\xff\xfb"sv},
    Signature{MediaFormat::mp3, "\xff\xf3"sv},
    Signature{MediaFormat::mp3, "\xff\xf2"sv},
    Signature{MediaFormat::glb, "glTF"sv, 0, {}, inspect_glb},
};

/// An SVG is text: a prolog, comments and a document type may stand before its element.
bool is_svg(ByteSource& bytes) {
  constexpr std::size_t longest_prolog = 4096;
  auto text = bytes.at(0, longest_prolog);
  if (text.starts_with("\xef\xbb\xbf"))
    text.remove_prefix(3);
  const auto skip = [&](std::string_view begin, std::string_view end) {
    const auto found = text.starts_with(begin) ? text.find(end) : std::string_view::npos;
    if (found == std::string_view::npos)
      return false;
    text.remove_prefix(found + end.size());
    return true;
  };
  while (true) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
      text.remove_prefix(1);
    if (!skip("<?", "?>") && !skip("<!--", "-->") && !skip("<!DOCTYPE svg", ">"))
      return text.starts_with("<svg") && text.find_first_of(" \t\r\n>") == 4;
  }
}

} // namespace

MediaInfo inspect(ByteSource& bytes) {
  MediaInfo info;
  for (const auto& signature : signatures)
    if (bytes.has(0, signature.start) && bytes.has(signature.second_offset, signature.second)) {
      info.format = signature.format;
      if (signature.inspect != nullptr)
        signature.inspect(bytes, info);
      return info;
    }
  if (is_svg(bytes)) {
    info.format = MediaFormat::svg;
    inspect_svg(bytes, info);
  }
  return info;
}

MediaInfo inspect(int descriptor) {
  ByteSource bytes(descriptor);
  return inspect(bytes);
}

} // namespace files

MediaInfo inspect_media(std::string_view bytes) {
  files::ByteSource source(bytes);
  return files::inspect(source);
}

MediaInfo inspect_media_file(const std::filesystem::path& file) {
  return files::inspect(files::open_to_read(file).get());
}

} // namespace aircat
