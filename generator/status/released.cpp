#include "status/released.hpp"

#include "catalog/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace aircat::status {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Words and numbers, without what stands between them.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      parts.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else if (!parts.back().empty())
      parts.emplace_back();
  if (parts.back().empty())
    parts.pop_back();
  return parts;
}

/// 1 to 12 for the name of a month or its first letters; 0 for anything else.
std::size_t month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> months{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const auto found = std::find_if(months.begin(), months.end(), [&](std::string_view month) {
    return word.size() >= 3 && (month.starts_with(word) || (word == "sept" && month[0] == 's'));
  });
  return found == months.end() ? 0 : static_cast<std::size_t>(found - months.begin()) + 1;
}

} // namespace

std::optional<std::string> read_released(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0; // "", "-" or "–"
      }))
    return std::string();
  if (catalog::last_day_of(text))
    return std::string(text);
  std::string year, month, day;
  for (const auto& part : parts_of(text)) {
    const bool is_number = std::all_of(part.begin(), part.end(), is_digit);
    if (is_number && part.size() == 4 && year.empty())
      year = part;
    else if (is_number && part.size() <= 2 && day.empty())
      day = part;
    else if (const auto number = month_of(part); number > 0 && month.empty())
      month = fmt::format("{:02}", number);
    else
      return std::nullopt;
  }
  if (!day.empty() && month.empty())
    return std::nullopt; // 11/2025 may be a month or a day
  auto date = year;
  if (!month.empty())
    date += "-" + month;
  if (!day.empty())
    date += fmt::format("-{:0>2}", day);
  return catalog::last_day_of(date) ? std::optional(date) : std::nullopt;
}

} // namespace aircat::status
