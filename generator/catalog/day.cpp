#include "catalog/day.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace aircat::catalog {
namespace {

/// Digits alone, as many as there are; -1 for anything else.
int number(std::string_view text, std::size_t digits) {
  int value = -1;
  if (text.size() != digits ||
      !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return value;
  (void)std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

} // namespace

std::optional<Day> last_day_of(std::string_view date) {
  using namespace std::chrono;
  const auto is_complete = date.size() == 10 && date[7] == '-';
  const auto has_month = is_complete || (date.size() == 7);
  if ((has_month && date[4] != '-') || (!has_month && date.size() != 4))
    return std::nullopt;
  const year in_year(number(date.substr(0, 4), 4));
  const auto month_number = has_month ? number(date.substr(5, 2), 2) : 12;
  if (!in_year.ok() || int(in_year) < 0 || month_number < 1 || month_number > 12)
    return std::nullopt;
  const month in_month(static_cast<unsigned>(month_number));
  if (!is_complete)
    return Day(in_year / in_month / last);
  const auto day_number = number(date.substr(8, 2), 2);
  const year_month_day whole =
      in_year / in_month / day(static_cast<unsigned>(std::max(day_number, 0)));
  return whole.ok() ? std::optional(Day(whole)) : std::nullopt;
}

std::optional<Day> first_day_of(std::string_view date) {
  constexpr std::string_view first = "0000-01-01";
  return !last_day_of(date)
             ? std::nullopt
             : last_day_of(std::string(date) +
                           std::string(first.substr(std::min(date.size(), first.size()))));
}

} // namespace aircat::catalog
