#pragma once

#include "aircat/media_file.hpp"
#include "files/byte_source.hpp"

namespace aircat::files {

[[nodiscard]] MediaInfo inspect(ByteSource& bytes);
/// Of a file that is open for reading.
[[nodiscard]] MediaInfo inspect(int descriptor);

// Each reads a file whose signature says that it is of this format, and fills in size and fault.
void inspect_png(ByteSource& bytes, MediaInfo& info);
void inspect_jpeg(ByteSource& bytes, MediaInfo& info);
void inspect_gif(ByteSource& bytes, MediaInfo& info);
void inspect_riff(ByteSource& bytes, MediaInfo& info); ///< WEBP and WAV
void inspect_webp(ByteSource& bytes, MediaInfo& info);
void inspect_mp4(ByteSource& bytes, MediaInfo& info); ///< and MOV
void inspect_webm(ByteSource& bytes, MediaInfo& info);
void inspect_svg(ByteSource& bytes, MediaInfo& info);
void inspect_glb(ByteSource& bytes, MediaInfo& info);

} // namespace aircat::files
