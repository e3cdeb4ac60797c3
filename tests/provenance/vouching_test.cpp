#include "one_file.hpp"
#include "provenance/sources.hpp"

using namespace aircat;
using provenance_test::OneFile;

namespace {

/// The names of those that vouch for a place, with a blank between.
std::string vouching(const std::string& sources, std::string_view pointer) {
  const OneFile file(R"({"sources": [)" + sources + "]}");
  std::string out;
  const provenance::FileSources own(file.document);
  for (const auto* source : own.vouching_for(pointer))
    out += (out.empty() ? "" : " ") + std::string(source->title);
  return out;
}

constexpr auto whole = R"({"title": "Whole"})";
constexpr auto other = R"({"title": "Other"})";
constexpr auto size = R"({"title": "Size", "for": ["/size"]})";
constexpr auto nothing = R"({"title": "Nothing", "for": []})";

} // namespace

TEST_CASE("a source without places vouches for what no other claims") {
  const auto all = std::string(whole) + "," + size + "," + nothing;
  CHECK(vouching(all, "/released") == "Whole");
  CHECK(vouching(all, "/size") == "Size");
  CHECK(vouching(all, "/size/side/minimum") == "Size");
  CHECK(vouching(all, "/sizes") == "Whole");
  CHECK(vouching(std::string(whole) + "," + other, "/released") == "Whole Other");
}

TEST_CASE("what nothing claims has no source where all sources name their places") {
  CHECK(vouching(size, "/released").empty());
  CHECK(vouching(nothing, "/released").empty());
  CHECK(vouching("", "/released").empty());
}

TEST_CASE("a source does not vouch for what it says otherwise") {
  const auto says = std::string(whole) + R"(,
    {"title": "Against", "says": {"size": {"side": {"maximum": 5}}, "a/b": null, "air": "x"}})";
  CHECK(vouching(says, "/size/side/maximum") == "Whole");
  CHECK(vouching(says, "/size/side/minimum") == "Whole Against");
  CHECK(vouching(says, "/a~1b/c") == "Whole");
  CHECK(vouching(says, "/air") == "Whole");
  CHECK(vouching(says, "/name") == "Whole Against");
  CHECK(vouching(std::string(whole) +
                     R"(, {"title": "Claims", "for": ["/size"], "says": {"size": {"tier": "2k"}}})",
                 "/size/tier") == "Whole");
  CHECK(vouching(R"({"title": "Alone", "says": {"air": "x"}})", "/air").empty());
}

TEST_CASE("a source is named by its title, else by its address, and with its date") {
  const OneFile file(
      R"({"sources": [{"title": "One", "url": "https://a.example", "checked": "2026"},
                                     {"url": "https://b.example", "checked": "2026-01"}]})");
  const provenance::FileSources own(file.document);
  CHECK(provenance::described(own.all()[0]) == "One, 2026");
  CHECK(provenance::described(own.all()[1]) == "https://b.example, 2026-01");
}
