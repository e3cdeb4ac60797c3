#include "check/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace aircat::check::rules {
namespace {

bool is_number(std::string_view key) {
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void check(const Subject& subject, Report& report) {
  std::unordered_set<const Node*> judged; // tables are shared
  each_provider(subject.catalog, [&](const Provider& provider) {
    const auto& rows = provider.size.rows;
    if (rows.empty() || !judged.insert(rows.front().node).second)
      return;
    for (const auto& row : rows)
      if (is_number(row.key))
        report.error(*row.node,
                     fmt::format("the key \"{}\" of this size is a bare number", row.key),
                     "name the row by its ratio, such as 16:9");
  });
}

} // namespace

const Rule size_key_number{
    {"AC2308", "A size whose key is a number",
     R"(The rows of a size table have an order, which decides what is offered first and which of two equally good sizes a source
image gets. JavaScript moves keys that are whole numbers in front of all others, so that a request made there would
differ from the one that was proven.

Name the row by its ratio (`16:9`), or in letters. Names of tiers may be numbers.
)",
     R"(// catalog/sizes/standard.json
{ "1k": { "1": "1024x1024", "2": "1344x768" } })",
     R"(// catalog/sizes/standard.json
{ "1k": { "1:1": "1024x1024", "16:9": "1344x768" } })"},
    check};

} // namespace aircat::check::rules
