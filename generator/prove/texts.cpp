#include "prove/values.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <array>

namespace aircat::prove {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view hex = "0123456789abcdefABCDEF";
constexpr std::string_view base64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// A text is put together in several statements, and not in one expression, whose parts each
// compiler evaluates in an order of its own.

/// What texts are in danger of being counted, cut or escaped wrongly at.
constexpr std::array<char32_t, 24> strange{
    U'é',      U'ß',      U'ё',      U'中',     U'語', U'漢',     U'ن',          U'ש',
    U'\u0301', U'\u200D', U'\u202E', U'\u2028', U'😀',  U'🦊',   U'𝕏',          U'\uFEFF',
    U'\uFFFD', U'"',      U'\\',     U'\n',     U'\t', U'\u007F', U'\U0010FFFF', U'\u0001'};

std::string some(std::string_view from, std::size_t length, Random& random) {
  std::string text(length, ' ');
  for (auto& c : text)
    c = from[random.below(from.size())];
  return text;
}

std::string_view media_name(catalog::Format format) {
  switch (format) {
  case catalog::Format::video:
    return "video";
  case catalog::Format::audio:
    return "audio";
  default:
    return "image";
  }
}

std::string any_url(Random& random) {
  constexpr std::array<std::string_view, 6> hosts{"example.com",   "cdn.example.org:8443",
                                                  "127.0.0.1",     "user@example.com",
                                                  "[2001:db8::1]", "bücher.example"};
  constexpr std::array<std::string_view, 6> ends{
      "", "/", "/a%20b.png", "/köln/ü.webp", "?width=1&height=2", "/x#frame"};
  std::string url = random.chance(80) ? "https://" : "http://";
  url += random.pick(hosts);
  if (random.chance(50))
    url += "/" + some(letters, 1 + random.below(8), random);
  url += random.pick(ends);
  return url;
}

std::string any_data_uri(std::string_view kind, Random& random) {
  constexpr std::array<std::string_view, 5> subtypes{"png", "jpeg", "svg+xml", "mp4", "x-any.v1"};
  constexpr std::array<std::string_view, 3> parameters{"", ";charset=utf-8", ";a=b;c-1=d.2"};
  auto uri = fmt::format("data:{}/", kind);
  uri += random.pick(subtypes);
  uri += random.pick(parameters);
  // Data URIs are read without regard to their padding, so any length will do.
  const auto length = 1 + random.below(24);
  return uri + ";base64," + base64_text(random, length, random.below(3));
}

} // namespace

std::string any_text(Random& random, std::size_t length) {
  constexpr std::string_view plain = "a calm lake at dawn, seen through tall grass; 35mm film. ";
  const auto share = random.chance(60) ? 0U : 30U; // most texts are ASCII
  auto at = random.below(plain.size());
  std::string text;
  for (std::size_t i = 0; i < length; ++i, ++at) {
    if (share > 0 && random.chance(share))
      append_utf8(text, random.pick(strange));
    else
      text += plain[at % plain.size()];
  }
  return text;
}

std::string base64_text(Random& random, std::size_t length, std::size_t padding) {
  return some(base64, length, random) + std::string(padding, '=');
}

std::string any_uuid(Random& random) {
  constexpr std::string_view variants = "89abAB";
  auto uuid = some(hex, 36, random);
  for (const std::size_t dash : {8U, 13U, 18U, 23U})
    uuid[dash] = '-';
  uuid[14] = '4';
  uuid[19] = variants[random.below(variants.size())];
  return uuid;
}

std::string any_of_format(catalog::Format format, Random& random) {
  switch (format) {
  case catalog::Format::uuid:
    return any_uuid(random);
  case catalog::Format::uri:
    return any_url(random);
  case catalog::Format::air: {
    auto air = some(letters, 1 + random.below(8), random) + ":";
    air += std::to_string(random.below(9999)) + "@1";
    return air + some("0123456789.-abc", random.below(4), random);
  }
  default:
    break;
  }
  switch (random.below(6)) {
  case 0:
    return any_data_uri(media_name(format), random);
  case 1:
    return any_uuid(random);
  case 2: {
    const auto padding = random.below(3);
    return base64_text(random, 64 + 4 * random.below(6) - padding, padding);
  }
  default:
    return any_url(random);
  }
}

} // namespace aircat::prove
