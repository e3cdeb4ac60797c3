#include "lint/read/names.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/shared/letters_and_digits.hpp"

#include <algorithm>
#include <array>

namespace aircat::lint {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_version(std::string_view text) {
  return !text.empty() && text[0] != '.' && text[0] != '-' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '.' || c == '-'; });
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

bool is_file(std::string_view id) {
  constexpr std::array endings{".ts", ".tsx", ".js", ".mjs", ".json", ".md", ".html", ".css"};
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return id.ends_with(ending); });
}

} // namespace

bool is_provider_id(std::string_view text) {
  const auto slash = text.find('/');
  return slash != std::string_view::npos && slash > 0 && text.back() != '/' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_lower(c) || is_digit(c) || c == '-' || c == '.' || c == '/';
         });
}

bool is_air(std::string_view text) {
  const auto colon = text.find(':'), at = text.find('@');
  if (colon == std::string_view::npos || at == std::string_view::npos || at < colon)
    return false;
  const auto source = text.substr(0, colon);
  return !source.empty() &&
         std::all_of(source.begin(), source.end(),
                     [](char c) { return is_lower(c) || is_digit(c); }) &&
         is_version(text.substr(colon + 1, at - colon - 1)) && is_version(text.substr(at + 1));
}

bool is_slip_of(std::string_view text, std::string_view meant) {
  if (text == meant)
    return false;
  const bool is_near = text.size() <= meant.size() + 1 && meant.size() <= text.size() + 1;
  return letters_and_digits(text) == letters_and_digits(meant) ||
         (is_near && digits_of(text) == digits_of(meant) && edit_distance(text, meant) == 1);
}

std::optional<WrittenId> written_id(std::string_view text) {
  constexpr std::array<std::string_view, 4> prefixes{"panel.ly.img.ai.", "libraries.ly.img.ai.",
                                                     "ly.img.ai.", "libraries."};
  constexpr std::array<std::string_view, 3> suffixes{".history.label", ".history",
                                                     ".imageSelection"};
  std::string before, after;
  for (const auto prefix : prefixes)
    if (before.empty() && text.starts_with(prefix)) {
      before = prefix;
      text.remove_prefix(prefix.size());
    }
  for (const auto suffix : suffixes)
    if (after.empty() && text.ends_with(suffix)) {
      after = suffix;
      text.remove_suffix(suffix.size());
    }
  if (text.empty() || !is_provider_id(text) || is_file(text))
    return std::nullopt;
  return WrittenId{std::string(text), before + "…" + after};
}

} // namespace aircat::lint
