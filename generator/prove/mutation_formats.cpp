#include "prove/mutation.hpp"

#include "prove/values.hpp"
#include "request/codes.hpp"
#include "request/formats.hpp"

#include <array>

namespace aircat::prove {
namespace {

namespace code = request::code;
using catalog::Format;
using Kind = Draft::Kind;

using IsFormat = bool (*)(Format);

/// Replaces a text that has to be in a format by one that is in none.
template <typename Text>
std::optional<Expected> replace(const Request& request, IsFormat is_format, Text text) {
  return spoil_value(
      request, code::wrong_format,
      [&](const Place& place) {
        return place.value->is(Kind::text) && place.field->parameter &&
               is_format(place.field->parameter->format);
      },
      [&](const Place& place) { return Draft::of(text(place)); });
}

bool is_uuid(Format format) {
  return format == Format::uuid;
}
bool is_uri(Format format) {
  return format == Format::uri;
}
bool is_air(Format format) {
  return format == Format::air;
}
bool is_address(Format format) {
  return request::is_media(format) || is_uri(format);
}

template <std::size_t count>
std::optional<Expected> any_of(const Request& request, IsFormat is_format,
                               const std::array<std::string_view, count>& texts) {
  return replace(request, is_format,
                 [&](const Place&) { return std::string(request.random.pick(texts)); });
}

std::optional<Expected> bad_uuid(const Request& request) {
  return replace(request, is_uuid, [&](const Place& place) {
    auto uuid = place.value->text;
    switch (request.random.below(5)) {
    case 0:
      uuid.pop_back();
      break;
    case 1:
      uuid += '0';
      break;
    case 2:
      uuid[3] = 'g';
      break;
    case 3:
      uuid.insert(0, "{").append("}");
      break;
    default:
      uuid.erase(8, 1);
    }
    return uuid;
  });
}

std::optional<Expected> uuid_of_another_version(const Request& request) {
  return replace(request, is_uuid, [&](const Place& place) {
    constexpr std::string_view versions = "01235678";
    constexpr std::string_view variants = "0167cdEF";
    auto uuid = place.value->text;
    if (request.random.chance(50))
      uuid[14] = versions[request.random.below(versions.size())];
    else
      uuid[19] = variants[request.random.below(variants.size())];
    return uuid;
  });
}

std::optional<Expected> bad_air_inside(const Request& request) {
  constexpr std::array<std::string_view, 4> texts{"detail-tweaker", "civitai:1", "civitai/1@2",
                                                  "Civitai:1@2"};
  return any_of(request, is_air, texts);
}

std::optional<Expected> blob_address(const Request& request) {
  constexpr std::array<std::string_view, 2> texts{"blob:https://example.com/4a1f",
                                                  "blob:null/2f1d6c3e-9a47-4c58-8b0d-5e7a1f90c2b4"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> buffer_address(const Request& request) {
  constexpr std::array<std::string_view, 1> texts{"buffer://0/photo.png"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> file_address(const Request& request) {
  constexpr std::array<std::string_view, 2> texts{"file:///home/me/photo.png",
                                                  "file://C:/photo.png"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> other_scheme(const Request& request) {
  constexpr std::array<std::string_view, 5> texts{
      "ftp://example.com/a.png", "s3://bucket/a.png", "HTTPS://example.com/a.png",
      "//example.com/a.png", "https:/example.com/a.png"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> no_host(const Request& request) {
  constexpr std::array<std::string_view, 4> texts{"https://", "https:///a.png", "http://?a",
                                                  "https://#a"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> space_in_address(const Request& request) {
  constexpr std::array<std::string_view, 4> texts{
      "https://example.com/a b.png", " https://example.com/a.png", "https://example.com/a.png ",
      "https://example.com/a\n.png"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> file_name(const Request& request) {
  constexpr std::array<std::string_view, 4> texts{"photo.png", "./photo.png", "C:\\photo.png",
                                                  "example.com/photo.png"};
  return any_of(request, is_address, texts);
}

std::optional<Expected> empty_address(const Request& request) {
  constexpr std::array<std::string_view, 1> texts{""};
  return any_of(request, is_address, texts);
}

std::optional<Expected> media_for_address(const Request& request) {
  return replace(request, is_uri, [&](const Place&) {
    return request.random.chance(50) ? base64_text(request.random, 64) : any_uuid(request.random);
  });
}

std::string data_uri(std::string_view head, const Request& request) {
  return "data:" + std::string(head) + base64_text(request.random, 24);
}

std::optional<Expected> data_of_another_kind(const Request& request) {
  return replace(request, request::is_media, [&](const Place& place) {
    const bool is_image = place.field->parameter->format == Format::image;
    constexpr std::array<std::string_view, 3> kinds{"text/html", "application/octet-stream",
                                                    "Image/png"};
    return data_uri((request.random.chance(50) ? std::string(is_image ? "video/mp4" : "image/png")
                                               : std::string(request.random.pick(kinds))) +
                        ";base64,",
                    request);
  });
}

std::optional<Expected> data_without_base64(const Request& request) {
  return replace(request, request::is_media, [&](const Place& place) {
    constexpr std::array<std::string_view, 5> ends{"/png,", "/png;base64", "/png;base64;",
                                                   ";base64,", "/;base64,"};
    const auto format = place.field->parameter->format;
    const std::string kind = format == Format::image   ? "image"
                             : format == Format::video ? "video"
                                                       : "audio";
    return data_uri(kind + std::string(request.random.pick(ends)), request);
  });
}

std::optional<Expected> truncated_base64(const Request& request) {
  return replace(request, request::is_media, [&](const Place&) {
    const auto too_many = 1 + request.random.below(3);
    return base64_text(request.random, 64 + 4 * request.random.below(4) + too_many);
  });
}

std::optional<Expected> short_base64(const Request& request) {
  return replace(request, request::is_media,
                 [&](const Place&) { return base64_text(request.random, 60); });
}

std::optional<Expected> url_safe_base64(const Request& request) {
  return replace(request, request::is_media, [&](const Place&) {
    auto text = base64_text(request.random, 68);
    text[request.random.below(60)] = request.random.chance(50) ? '-' : '_';
    return text;
  });
}

constexpr std::array kinds{
    MutationKind{"bad-uuid", "a UUID that is too short, too long or spelt wrongly", bad_uuid},
    MutationKind{"uuid-of-another-version", "a UUID that is not of version 4",
                 uuid_of_another_version},
    MutationKind{"bad-air-inside", "no AIR where an adapter or the like is named", bad_air_inside},
    MutationKind{"blob-address", "a blob: address, which only a browser knows", blob_address},
    MutationKind{"buffer-address", "a buffer: address, which only the editor knows",
                 buffer_address},
    MutationKind{"file-address", "a file: address, which only one machine knows", file_address},
    MutationKind{"other-scheme", "an address that is not http or https", other_scheme},
    MutationKind{"no-host", "an address without a host", no_host},
    MutationKind{"space-in-address", "an address with a space or a line end", space_in_address},
    MutationKind{"file-name", "a file name in the place of an address", file_name},
    MutationKind{"empty-address", "an empty text in the place of an address", empty_address},
    MutationKind{"media-for-address", "base64 or a UUID where only a URL is taken",
                 media_for_address},
    MutationKind{"data-of-another-kind", "a data URI of another media type", data_of_another_kind},
    MutationKind{"data-without-base64", "a data URI without its ;base64, or its type",
                 data_without_base64},
    MutationKind{"truncated-base64", "base64 whose length is no multiple of four",
                 truncated_base64},
    MutationKind{"short-base64", "base64 that is too short for a file", short_base64},
    MutationKind{"url-safe-base64", "base64 in the letters for URLs", url_safe_base64},
};

} // namespace

std::span<const MutationKind> format_mutations() {
  return kinds;
}

} // namespace aircat::prove
