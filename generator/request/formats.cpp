#include "request/formats.hpp"

#include <algorithm>
#include <array>

namespace aircat::request {
namespace {

using catalog::Format;

constexpr std::size_t shortest_base64 = 64;

// The parts are written out in each pattern: exported schemas need it in one piece.
#define AIRCAT_UUID "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
#define AIRCAT_URL "https?://[^/?#\\u0000-\\u0020][^\\u0000-\\u0020]*"
// Spelt out so that engines which backtrack need no stack for megabytes: they count `{4}` in a
// loop.
#define AIRCAT_BASE64                                                                              \
  "[A-Za-z0-9+/]{60}(?:[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/])*"                     \
  "(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)"
#define AIRCAT_MEDIA(kind)                                                                         \
  "^(?:" AIRCAT_URL "|data:" kind                                                                  \
  "/[A-Za-z0-9.+-]+(?:;[A-Za-z0-9-]+=[A-Za-z0-9.,+-]+)*;base64,[A-Za-z0-9+/]+={0,2}|" AIRCAT_UUID  \
  "|" AIRCAT_BASE64 ")$"

constexpr std::string_view image_pattern = AIRCAT_MEDIA("image");
constexpr std::string_view video_pattern = AIRCAT_MEDIA("video");
constexpr std::string_view audio_pattern = AIRCAT_MEDIA("audio");
constexpr std::string_view uri_pattern = "^" AIRCAT_URL "$";
constexpr std::string_view uuid_pattern =
    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$";
constexpr std::string_view air_pattern = "^[a-z0-9]+:[a-z0-9][a-z0-9.-]*@[a-z0-9][a-z0-9.-]*$";

#undef AIRCAT_UUID
#undef AIRCAT_URL
#undef AIRCAT_BASE64
#undef AIRCAT_MEDIA

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_alphanumeric(char c) {
  return is_digit(c) || is_lower(c) || (c >= 'A' && c <= 'Z');
}

/// By table, since whole images pass through it.
constexpr std::array<bool, 256> base64_table() {
  std::array<bool, 256> table{};
  for (const char c :
       std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto base64_letters = base64_table();

template <typename Matches>
bool all(std::string_view text, Matches matches) {
  return std::all_of(text.begin(), text.end(), matches);
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// Letters, then at most two `=`.
bool is_base64_text(std::string_view text) {
  auto letters = text;
  for (int i = 0; i < 2 && !letters.empty() && letters.back() == '='; ++i)
    letters.remove_suffix(1);
  return !letters.empty() &&
         all(letters, [](char c) { return base64_letters[static_cast<unsigned char>(c)]; });
}

bool is_base64(std::string_view text) {
  return text.size() >= shortest_base64 && text.size() % 4 == 0 && is_base64_text(text);
}

bool is_url(std::string_view text) {
  const std::size_t scheme = starts_with(text, "https://")  ? 8
                             : starts_with(text, "http://") ? 7
                                                            : 0;
  if (scheme == 0 || text.size() == scheme)
    return false;
  text.remove_prefix(scheme);
  unsigned wrong = 0;
  for (const char c : text)
    wrong |= static_cast<unsigned char>(c) <= 0x20 ? 1U : 0U;
  return wrong == 0 && text.front() != '/' && text.front() != '?' && text.front() != '#';
}

/// Every byte is looked at whatever the one before it was, which lets the compiler take many at
/// once: nearly every request has such a text.
bool is_uuid(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  constexpr std::size_t size = 36;
  if (text.size() != size)
    return false;
  unsigned wrong = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto digit = static_cast<unsigned char>(c - '0') <= 9;
    const auto letter = static_cast<unsigned char>((c | 0x20U) - 'a') <= 5;
    wrong |= (shape[i] == '-' ? c != '-' : !(digit || letter)) ? 1U : 0U;
  }
  return wrong == 0;
}

bool is_random_uuid(std::string_view text) {
  return is_uuid(text) && text[14] == '4' &&
         std::string_view("89ABab").find(text[19]) != std::string_view::npos;
}

/// `;name=value` before `;base64,`.
bool is_media_parameter(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size())
    return false;
  return all(text.substr(0, equals), [](char c) { return is_alphanumeric(c) || c == '-'; }) &&
         all(text.substr(equals + 1), [](char c) {
           return is_alphanumeric(c) || c == '.' || c == ',' || c == '+' || c == '-';
         });
}

bool is_data_uri(std::string_view text, std::string_view kind) {
  if (!starts_with(text, "data:") || !starts_with(text.substr(5), kind))
    return false;
  text.remove_prefix(5 + kind.size());
  constexpr std::string_view marker = ";base64,";
  const auto data = text.find(marker);
  if (data == std::string_view::npos || !is_base64_text(text.substr(data + marker.size())))
    return false;
  auto head = text.substr(0, data);
  auto end = std::min(head.find(';'), head.size());
  const auto subtype = head.substr(0, end);
  if (subtype.size() < 2 || subtype.front() != '/' || !all(subtype.substr(1), [](char c) {
        return is_alphanumeric(c) || c == '.' || c == '+' || c == '-';
      }))
    return false;
  while (end < head.size()) {
    head.remove_prefix(end + 1);
    end = std::min(head.find(';'), head.size());
    if (!is_media_parameter(head.substr(0, end)))
      return false;
  }
  return true;
}

bool is_media_text(std::string_view text, std::string_view kind) {
  return is_url(text) || is_data_uri(text, kind) || is_uuid(text) || is_base64(text);
}

/// What a byte may be in an AIR. By table, since every request names a model.
enum AirByte : unsigned char { air_none = 0, air_word = 1, air_inner = 2 };
constexpr std::array<unsigned char, 256> air_table() {
  std::array<unsigned char, 256> table{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789"))
    table[static_cast<unsigned char>(c)] = air_word;
  table['.'] = table['-'] = air_inner;
  return table;
}
constexpr auto air_bytes = air_table();

/// A part of an AIR from `at` up to `end`, behind which it leaves `at`.
bool skip_air_part(std::string_view text, std::size_t& at, char end, bool may_have_inner) {
  const auto from = at;
  for (; at < text.size() && text[at] != end; ++at) {
    const auto byte = air_bytes[static_cast<unsigned char>(text[at])];
    if (byte == air_none || (byte == air_inner && (!may_have_inner || at == from)))
      return false;
  }
  return at++ > from;
}

/// `source:model@version`
bool is_air(std::string_view text) {
  std::size_t at = 0;
  return skip_air_part(text, at, ':', false) && skip_air_part(text, at, '@', true) &&
         at <= text.size() && skip_air_part(text, at, '\0', true) && at == text.size() + 1;
}

} // namespace

std::string_view pattern_of(Format format) {
  switch (format) {
  case Format::none:
    break;
  case Format::image:
    return image_pattern;
  case Format::video:
    return video_pattern;
  case Format::audio:
    return audio_pattern;
  case Format::uuid:
    return uuid_pattern;
  case Format::uri:
    return uri_pattern;
  case Format::air:
    return air_pattern;
  }
  return {};
}

bool has_format(Format format, std::string_view text) {
  switch (format) {
  case Format::none:
    break;
  case Format::image:
    return is_media_text(text, "image");
  case Format::video:
    return is_media_text(text, "video");
  case Format::audio:
    return is_media_text(text, "audio");
  case Format::uuid:
    return is_random_uuid(text);
  case Format::uri:
    return is_url(text);
  case Format::air:
    return is_air(text);
  }
  return true;
}

std::string_view describe(Format format) {
  switch (format) {
  case Format::none:
    break;
  case Format::image:
    return "an image as http(s) URL, data URI, base64 or UUID";
  case Format::video:
    return "a video as http(s) URL, data URI, base64 or UUID";
  case Format::audio:
    return "a sound as http(s) URL, data URI, base64 or UUID";
  case Format::uuid:
    return "a version 4 UUID";
  case Format::uri:
    return "an http(s) URL";
  case Format::air:
    return "an AIR such as bfl:5@1";
  }
  return {};
}

std::string format_hint(Format format, std::string_view text) {
  if (!is_media(format))
    return {};
  if (starts_with(text, "blob:") || starts_with(text, "buffer:") || starts_with(text, "file://"))
    return "this address means nothing to a server: send the bytes as a data URI, or upload them";
  return starts_with(text, "data:") ? "write data:<media type>;base64,<bytes>" : std::string{};
}

bool is_media(Format format) {
  return format == Format::image || format == Format::video || format == Format::audio;
}

} // namespace aircat::request
