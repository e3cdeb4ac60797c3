#include "import/unsaid.hpp"

#include <cctype>
#include <string_view>

namespace aircat::importing {
namespace {

/// The word that starts at `at`: a number, or a ratio such as 1:16.
std::string word_at(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() &&
         (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || text[end] == ':'))
    ++end;
  return std::string(text.substr(at, end - at));
}

Json value_of(const std::string& word, bool is_ratio) {
  if (is_ratio)
    return word;
  return static_cast<std::int64_t>(std::stoll(word));
}

/// "A to B", "at least A" or "at most B" after `start`.
Json range_after(std::string_view text, std::string_view start, bool is_ratio) {
  auto out = Json::object();
  const auto found = text.find(start);
  if (found == std::string_view::npos)
    return out;
  auto rest = text.substr(found + start.size());
  const auto take = [&](std::string_view words, const char* key) {
    if (!rest.starts_with(words))
      return false;
    rest.remove_prefix(words.size());
    const auto word = word_at(rest, 0);
    constexpr std::size_t longest = 15;
    if (word.empty() || word.size() > longest || (word.find(':') != std::string::npos) != is_ratio)
      return false;
    rest.remove_prefix(word.size());
    out[key] = value_of(word, is_ratio);
    return true;
  };
  if (!take("at least ", "minimum") && !take("at most ", "maximum") && take("", "minimum"))
    take(" to ", "maximum");
  return out;
}

} // namespace

Json unsaid_size(const std::string& description) {
  auto size = Json::object();
  if (auto pixels = range_after(description, "`width` x `height` must be ", false); !pixels.empty())
    size["pixels"] = std::move(pixels);
  if (auto ratio = range_after(description, "`width`:`height` must be ", true); !ratio.empty())
    size["ratio"] = std::move(ratio);
  return size;
}

} // namespace aircat::importing
