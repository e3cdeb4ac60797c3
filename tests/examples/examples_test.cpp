#include "cli/codes.hpp"
#include "examples/example.hpp"
#include "examples/room.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

using namespace aircat;
using examples_test::verdict_of;
using Codes = std::set<std::string>;

namespace {

constexpr auto on_disk = "it says how files stand on the disk, whatever is in them";

/// Codes of which no part of a file can be an example, and why.
const std::map<std::string_view, std::string_view> without_example = {
    {"AC1000", on_disk},
    {"AC1005", "the whole catalog is missing"},
    {"AC3009", "a program names the action, and no file does"},
    {"AC3053", "it would be a fault of aircat, and no catalog causes it"},
    {"AC3105", "what is known to cause it has a code of its own, AC1001 to AC1004"},
    {"AC3106", "nobody writes a summary by hand"},
    {"AC4011", "before a template is rendered its partials are looked for: AC4101"},
    {"AC4015", "no short template repeats itself millions of times"},
    {"AC4100", "the command line names the target"},
    {"AC5002", on_disk},
    {"AC5003", on_disk},
    {"AC5004", on_disk},
    {"AC5005", on_disk},
    {"AC5006", on_disk},
    {"AC5007", on_disk},
    {"AC5010", on_disk},
    {"AC5011", on_disk},
    {"AC5012", on_disk},
    {"AC5013", on_disk},
    {"AC5100", on_disk},
    {"AC5101", on_disk},
    {"AC5102", "the machine has no Node"},
    {"AC5103", on_disk},
    {"AC5104", "no catalog is known to cause it"},
    {"AC7005", "a page does not show the character"},
    {"AC8000", "the command line has the inputs"},
    {"AC8001", "the service causes it"},
    {"AC8002", on_disk},
    {"AC6900", on_disk},
};

/// What a wrong example cannot help to cause beside its own code.
const std::map<std::string_view, std::string_view> also_found = {
    {"AC2902", "AC2305"}, // what was ignored until that day is found again
    {"AC2903", "AC2001"}, // what cannot be ignored
    {"AC6902", "AC6112"}, // as AC2902
};

/// A change is between two catalogs: tests/compare/fixtures has an example of each.
bool is_change(std::string_view code) {
  return code.starts_with("AC90");
}

constexpr std::size_t most_lines = 12, most_columns = 120;

void check_shape(std::string_view example) {
  std::size_t lines = 1;
  for (; !example.empty(); ++lines) {
    const auto line = example.substr(0, example.find('\n'));
    INFO(line);
    CHECK(line.size() <= most_columns);
    CHECK((line.empty() || line.back() != ' '));
    example.remove_prefix(std::min(line.size() + 1, example.size()));
  }
  CHECK(lines <= most_lines);
}

} // namespace

TEST_CASE("every code is explained, with an example or a reason for having none") {
  Codes known;
  for (const auto& info : cli::all_codes()) {
    INFO(info.code << " " << info.title);
    known.emplace(info.code);
    CHECK_FALSE(info.title.empty());
    CHECK_FALSE(info.explanation.empty());
    CHECK(info.explanation.find("```") == std::string_view::npos);
    const bool exempt = without_example.contains(info.code) || is_change(info.code);
    CHECK(info.bad.empty() == exempt);
    CHECK(info.good.empty() == exempt);
    CHECK((exempt || info.bad != info.good));
  }
  for (const auto& [code, why] : without_example)
    CHECK(known.contains(std::string(code)));
  for (const auto& [code, others] : also_found)
    CHECK(known.contains(std::string(code)));
}

TEST_CASE("examples are short") {
  for (const auto& info : cli::all_codes()) {
    INFO(info.code);
    check_shape(info.bad);
    check_shape(info.good);
  }
}

TEST_CASE("without an example nothing is found") {
  for (const auto* code :
       {"AC2001", "AC3001", "AC3051", "AC3101", "AC4001", "AC6001", "AC6201", "AC6241"}) {
    const auto verdict = verdict_of(code, "");
    INFO(code << "\n" << verdict.output);
    CHECK(verdict.codes.empty());
  }
}

TEST_CASE("a wrong example gives its finding and no other") {
  for (const auto& info : cli::all_codes()) {
    if (info.bad.empty())
      continue;
    Codes expected{std::string(info.code)};
    if (const auto also = also_found.find(info.code); also != also_found.end())
      expected.emplace(also->second);
    INFO(info.code << "\n" << info.bad);
    const auto verdict = verdict_of(info.code, info.bad);
    INFO(verdict.output);
    CHECK(verdict.codes == expected);
  }
}

TEST_CASE("a right example gives no finding") {
  for (const auto& info : cli::all_codes()) {
    if (info.good.empty())
      continue;
    INFO(info.code << "\n" << info.good);
    const auto verdict = verdict_of(info.code, info.good);
    INFO(verdict.output);
    CHECK(verdict.codes.empty());
  }
}
