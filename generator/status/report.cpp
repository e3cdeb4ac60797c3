#include "diagnostics/printer.hpp"
#include "diagnostics/utf8.hpp"
#include "status/compare.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::status {
namespace {

std::string text_of(const Location& where) {
  return fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

std::string shown(const std::string& value) {
  return value.empty() ? "nothing" : visible(value);
}

/// "bfl:5@1 text-to-image"
std::string subject_of(const Difference& one) {
  return visible(one.capability.empty() ? one.air : one.air + " " + one.capability);
}

std::string text_of(const Difference& one) {
  const auto head = [&](const Location& where) {
    return fmt::format("{}: {}: {}", text_of(where), word_of(one.what), subject_of(one));
  };
  switch (one.what) {
  case Differs::only_in_catalog:
    return fmt::format("{}, {}\n", head(one.catalog_place), one.in_catalog);
  case Differs::only_in_table:
    return fmt::format("{}{}\n", head(one.table_place),
                       one.in_table.empty() ? "" : ", " + visible(one.in_table));
  case Differs::unknown_air:
    if (one.in_catalog.empty())
      return fmt::format("{}{}\n", head(one.table_place), one.hint.empty() ? "" : ": " + one.hint);
    [[fallthrough]];
  default:
    return fmt::format("{}: {} in the table, {} in the catalog ({})\n", head(one.table_place),
                       shown(one.in_table), shown(one.in_catalog), text_of(one.catalog_place));
  }
}

std::size_t count_of(const Comparison& comparison, Differs what) {
  return static_cast<std::size_t>(
      std::count_if(comparison.differences.begin(), comparison.differences.end(),
                    [&](const Difference& one) { return one.what == what; }));
}

std::string plural(std::size_t count, std::string_view word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

Json json_of(const Location& where) {
  if (where.file.empty())
    return nullptr;
  return {{"file", where.file}, {"line", where.line}, {"column", where.column}};
}

} // namespace

std::string as_text(const Comparison& comparison) {
  std::string out, counts;
  for (const auto& one : comparison.differences)
    out += text_of(one);
  for (std::size_t i = 0; i < differs_words.size(); ++i)
    if (const auto count = count_of(comparison, static_cast<Differs>(i)); count > 0)
      counts += fmt::format("{}{} {}", counts.empty() ? ": " : ", ", count, differs_words[i]);
  return out + fmt::format("{}{}; {} of {} in {} agree\n",
                           plural(comparison.differences.size(), "difference"), counts,
                           comparison.agreeing, plural(comparison.rows, "row"),
                           plural(comparison.tables, "table"));
}

std::string as_json(const Comparison& comparison, const Findings& findings) {
  auto differences = Json::array();
  for (const auto& one : comparison.differences) {
    Json row{{"what", word_of(one.what)},
             {"air", one.air},
             {"capability", one.capability},
             {"inTable", one.in_table},
             {"inCatalog", one.in_catalog},
             {"table", json_of(one.table_place)},
             {"catalog", json_of(one.catalog_place)}};
    if (!one.hint.empty())
      row["hint"] = one.hint;
    differences.push_back(std::move(row));
  }
  auto counts = Json::object();
  for (std::size_t i = 0; i < differs_words.size(); ++i)
    counts[std::string(differs_words[i])] = count_of(comparison, static_cast<Differs>(i));
  counts["tables"] = comparison.tables;
  counts["rows"] = comparison.rows;
  counts["agreeing"] = comparison.agreeing;
  const Json out{{"differences", std::move(differences)},
                 {"findings", Json::parse(print_findings(findings, FindingFormat::json))},
                 {"counts", std::move(counts)}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace aircat::status
