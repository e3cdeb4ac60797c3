#include "translations/csv_guard.hpp"
#include "translations/formats.hpp"

#include <fmt/format.h>

namespace aircat::translations {
namespace {

/// In quotes, also where RFC 4180 needs none: programs that guess the dialect then guess right.
void add_cell(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : guarded(text)) {
    if (c == '"')
      out += '"';
    out += c;
  }
  out += '"';
}

} // namespace

std::string write_csv(const std::vector<Unit>& units) {
  // Without the mark in front, spreadsheets take UTF-8 for the encoding of the machine. The names
  // are those that Weblate and translate-toolkit know.
  std::string out = "\xEF\xBB\xBF\"id\",\"source\",\"target\",\"developer_comments\"\r\n";
  for (const auto& unit : units) {
    add_cell(out, unit.id);
    out += ',';
    add_cell(out, unit.source);
    out += ',';
    add_cell(out, unit.target);
    out += ',';
    add_cell(out, fmt::format("{}", fmt::join(unit.places, "; ")));
    out += "\r\n";
  }
  return out;
}

} // namespace aircat::translations
