#include "aircat/media_file.hpp"
#include "files/samples.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <system_error>
#include <vector>

using namespace aircat;
using namespace aircat::testing;

namespace {

struct Sample {
  MediaFormat format;
  std::string bytes;
  std::optional<ImageSize> size = std::nullopt;
  bool says_its_length = true;
};

std::vector<Sample> samples() {
  return {{MediaFormat::png, png(), ImageSize{16, 8}},
          {MediaFormat::png, large_png(200'000), ImageSize{16, 8}},
          {MediaFormat::jpeg, jpeg(), ImageSize{16, 8}},
          {MediaFormat::webp, webp(), ImageSize{16, 8}},
          {MediaFormat::webp, lossy_webp(640, 480), ImageSize{640, 480}},
          {MediaFormat::webp, lossless_webp(1, 9000), ImageSize{1, 9000}},
          {MediaFormat::gif, gif(), ImageSize{5, 3}},
          {MediaFormat::svg, svg()},
          {MediaFormat::mp4, mp4()},
          {MediaFormat::mp4, mp4("mp42")},
          {MediaFormat::mov, mp4("qt  ")},
          {MediaFormat::webm, webm()},
          {MediaFormat::mp3, "ID3 and so on", {}, false},
          {MediaFormat::wav, wav()},
          {MediaFormat::flac, "fLaC and so on", {}, false},
          {MediaFormat::ogg, "OggS and so on", {}, false},
          {MediaFormat::glb, glb()}};
}

std::filesystem::path written(const support::TemporaryFolder& folder, const std::string& name,
                              const std::string& bytes) {
  support::write(folder.path() / name, bytes);
  return folder.path() / name;
}

MediaInfo info_of(const std::string& bytes) {
  return inspect_media(bytes);
}

} // namespace

TEST_CASE("formats, sizes and ends of files are told by their bytes") {
  for (const auto& sample : samples()) {
    CAPTURE(name_of(sample.format), sample.bytes.size());
    const auto info = inspect_media(sample.bytes);
    CHECK(info.format == sample.format);
    CHECK(media_format(name_of(info.format)) == info.format);
    CHECK(info.size == sample.size);
    CHECK(info.fault.empty());
    CHECK(info.is_complete());
  }
}

TEST_CASE("a file on disk is told like its bytes") {
  const support::TemporaryFolder folder;
  for (const auto& sample : samples()) {
    CAPTURE(name_of(sample.format), sample.bytes.size());
    const auto info = inspect_media_file(written(folder, "a file", sample.bytes));
    CHECK(info.format == sample.format);
    CHECK(info.size == sample.size);
    CHECK(info.is_complete());
  }
}

TEST_CASE("no beginning of a file passes for the whole") {
  for (const auto& sample : samples()) {
    if (!sample.says_its_length || sample.bytes.size() > 10'000)
      continue;
    const auto length =
        sample.bytes.find_last_not_of('\n') + 1; // an SVG may do without its last line end
    for (std::size_t bytes = 0; bytes < length; ++bytes)
      if (inspect_media(std::string_view(sample.bytes).substr(0, bytes)).is_complete())
        FAIL(name_of(sample.format) << " of " << bytes << " bytes");
  }
}

TEST_CASE("what is missing is said") {
  const auto cut = [](const std::string& bytes, std::size_t missing) {
    return info_of(bytes.substr(0, bytes.size() - missing)).fault;
  };
  CHECK(cut(png(), 12) == "the chunk IEND at its end is missing");
  CHECK(cut(png(), 40) == "a chunk of 209 bytes at byte 33 is cut off");
  CHECK(cut(jpeg(), 2) == "the mark of its end is missing");
  CHECK(cut(webp(), 1) == "it has 561 of 562 bytes");
  CHECK(cut(gif(), 1) == "the mark of its end is missing");
  CHECK(cut(mp4(), 1) == "a box of 108 bytes at byte 68 is cut off");
  CHECK(info_of(box("ftyp", "isom")).fault == "the box moov is missing");
  CHECK(cut(mp4(), 108) == "the box mdat is missing");
  CHECK(cut(webm(), 1) == "it has 317 of 318 bytes");
  CHECK(cut(svg(), 5) == "the end of the element svg is missing");
  CHECK(cut(glb(), 1) == "it has 31 of 32 bytes");
  CHECK(cut(wav(), 4) == "it has 44 of 48 bytes");
}

TEST_CASE("an end inside a JPEG is not its end") {
  constexpr std::size_t behind_start = 2;
  auto image = jpeg();
  image.insert(behind_start, "\xff\xe1" + big(8, 2) + "\xff\xd8\xff\xd9xx"); // such as a thumbnail
  CHECK(info_of(image).is_complete());
  image.resize(image.size() - 2);
  CHECK(info_of(image).fault == "the mark of its end is missing");
}

TEST_CASE("what follows the end of an image does no harm") {
  CHECK(info_of(png() + "trailer").is_complete());
  CHECK(info_of(jpeg() + std::string(3, '\0')).is_complete());
}

TEST_CASE("an image without pixels is none") {
  auto image = png();
  image.replace(16, 4, big(0, 4));
  CHECK(info_of(image).fault == "its size is 0x8");
  const std::string head = png().substr(0, 33), tail = png().substr(png().size() - 12);
  CHECK(info_of(head + tail).fault == "it has no chunk IDAT");
  CHECK(info_of("\xff\xd8\xff\xd9").fault == "it has no image data");
}

TEST_CASE("other files are unknown") {
  for (const std::string bytes :
       {"", "P", "<!DOCTYPE html><html><svg></svg></html>", "{\"errors\":[]}", "<svgish/>",
        "\x89PNG\r\n", "RIFF\1\1\1\1AVI LIST"}) {
    CAPTURE(bytes);
    const auto info = inspect_media(bytes);
    CHECK(info.format == MediaFormat::unknown);
    CHECK_FALSE(info.is_complete());
    CHECK(name_of(info.format).empty());
    CHECK(media_format(bytes) == MediaFormat::unknown);
    CHECK(extension_of(info.format).empty());
    CHECK(media_type_of(info.format).empty());
  }
}

TEST_CASE("damaged files do no harm") {
  std::uint32_t state = 1;
  const auto random = [&state] { return state = state * 1664525U + 1013904223U; };
  for (const auto& sample : samples()) {
    if (sample.bytes.size() > 10'000)
      continue;
    for (int round = 0; round < 300; ++round) {
      auto bytes = sample.bytes;
      for (int change = 0; change < 4; ++change)
        bytes[random() % bytes.size()] = static_cast<char>(random() >> 24U);
      const auto info = inspect_media(bytes);
      const bool is_sane = !info.size || (info.size->width > 0 && info.size->height > 0);
      CHECK(is_sane);
    }
  }
}

TEST_CASE("base64 has padding and comes back") {
  CHECK(base64_encode("") == "");
  CHECK(base64_encode("f") == "Zg==");
  CHECK(base64_encode("fo") == "Zm8=");
  CHECK(base64_encode("foo") == "Zm9v");
  CHECK(base64_encode("foob") == "Zm9vYg==");
  CHECK(base64_encode("\xfb\xff\xfe") == "+//+");
  std::string bytes;
  for (std::size_t length = 0; length < 300; ++length) {
    CHECK(base64_decode(base64_encode(bytes)) == bytes);
    bytes += static_cast<char>(length * 7);
  }
  const std::string large(10'000'001, '\x5a');
  CHECK(base64_decode(base64_encode(large)) == large);
}

TEST_CASE("what is no base64 is refused") {
  for (const std::string text :
       {"Zg=", "Zg", "Z", "=", "====", "Zg==Zg==", "Zm=v", " Zm9v", "Zm9v\n", "Zm-_", "Zm9\xc3"}) {
    CAPTURE(text);
    CHECK_FALSE(base64_decode(text));
  }
}

TEST_CASE("a file becomes a data URI and comes back") {
  const support::TemporaryFolder folder;
  const auto uri = data_uri_of_file(written(folder, "an image", png()));
  CHECK(uri == "data:image/png;base64," + base64_encode(png()));
  CHECK(data_uri_bytes(uri) == png());
  CHECK(data_uri_bytes("data:image/png;name=x;base64,Zm9v") == "foo");
  for (const std::string other : {"https://host/a.png", "data:image/png,foo",
                                  "data:image/png;base64", "data:image/png;base64,Zm9", ""})
    CHECK_FALSE(data_uri_bytes(other));
}

TEST_CASE("files that cannot become a data URI are refused by name") {
  const support::TemporaryFolder folder;
  CHECK_THROWS_AS(data_uri_of_file(folder.path() / "missing.png"), std::system_error);
  CHECK_THROWS_WITH(data_uri_of_file(folder.path() / "missing.png"),
                    Catch::Contains("missing.png") && Catch::Contains("No such file"));
  CHECK_THROWS_WITH(data_uri_of_file(folder.path()), Catch::Contains("Is a directory"));
  CHECK_THROWS_WITH(data_uri_of_file(written(folder, "page.png", "<html>")),
                    Catch::Contains("page.png is no image, video or sound"));
  CHECK_THROWS_WITH(data_uri_of_file(written(folder, "cut.png", png().substr(0, 100))),
                    Catch::Contains("cut.png is not complete: a chunk of 209 bytes"));
}
