#include "check/rules.hpp"

#include "check/each_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aircat::check::rules {
namespace {

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_date(std::string_view text) {
  if (!is_digits(text.substr(0, 4), 4) || number(text.substr(0, 4)) < 1900)
    return false;
  if (text.size() == 4)
    return true;
  if (text.size() < 7 || text[4] != '-' || !is_digits(text.substr(5, 2), 2))
    return false;
  const int month = number(text.substr(5, 2));
  if (month < 1 || month > 12 || text.size() == 7)
    return text.size() == 7 && month >= 1 && month <= 12;
  if (text.size() != 10 || text[7] != '-' || !is_digits(text.substr(8, 2), 2))
    return false;
  const int day = number(text.substr(8, 2));
  return day >= 1 && day <= days_in(number(text.substr(0, 4)), month);
}

void judge(const Node* place, Report& report) {
  if (place && place->is(catalog::Kind::string) && !is_date(place->string))
    report.error(*place, fmt::format("{} is no date", quoted(place->string)),
                 "write it as far as it is known: 2025, 2025-11 or 2025-11-26");
}

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models) {
    const auto& root = *model->document->root();
    judge(root.find("released"), report);
    judge(root.find("retired"), report);
    const auto shared = std::min(model->released.size(), model->retired.size());
    if (shared > 0 && is_date(model->released) && is_date(model->retired) &&
        model->retired.substr(0, shared) < model->released.substr(0, shared))
      report.error(*root.find("retired"), fmt::format("{} is retired before it is released ({})",
                                                      model->id(), model->released));
  }
  each_source(subject.catalog, [&](const catalog::Document&, const catalog::Source& source) {
    judge(source.node->find("checked"), report);
  });
  if (subject.catalog.airs.document)
    judge(subject.catalog.airs.document->root()->find("checked"), report);
}

} // namespace

const Rule date{
    {"AC2407", "A date that is none",
     R"(`released`, `retired` and `checked` are dates as far as they are known: `2025`, `2025-11` or `2025-11-26`. A model is
not retired before it is released. Lists are sorted by these dates, and models whose figures were checked long ago are
found by them.

Write it in figures, the year first, as far as it is known.
)",
     R"(// catalog/models/acme/one.json
"released": "Nov 2025")",
     R"(// catalog/models/acme/one.json
"released": "2025-11")"},
    check};

} // namespace aircat::check::rules
