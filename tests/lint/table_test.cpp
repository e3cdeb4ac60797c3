#include "lint/read/names.hpp"
#include "lint/read/provider_table.hpp"

#include <catch2/catch.hpp>

using namespace aircat::lint;

namespace {

std::optional<ProviderTable> first_of(const Page& page) {
  return page.tables.empty() ? std::nullopt : read_provider_table(page, page.tables.front());
}

} // namespace

TEST_CASE("a table is read by what its cells hold, in whatever order") {
  const auto page = read_page("p.md", "# T\r\n\r\n"
                                      "|Status|**Model Name**|Note|Capability|AIR|\r\n"
                                      "|:-|---|:-:|---|--:|\r\n"
                                      "| ✅ Implemented | FLUX \\[dev\\] | a \\| b | "
                                      "image-to-image (with audio) | **`acme:1@1`** |\r\n"
                                      "| planned | [Two](two.md) |\r\n\r\nEnd | of table\r\n");
  const auto table = first_of(page);
  REQUIRE(table);
  REQUIRE(table->rows.size() == 2);
  const auto& row = table->rows[0];
  CHECK(row.status == "implemented");
  CHECK(row.name == "FLUX [dev]");
  CHECK(row.capability->slug == "image-to-image");
  CHECK(row.capability_text == "image-to-image (with audio)");
  CHECK(row.air == "acme:1@1");
  CHECK(row.air_at.line == 5);
  CHECK(row.air_at.column == 78);
  CHECK(table->rows[1].name == "Two");
  CHECK(table->rows[1].air.empty());
}

TEST_CASE("other tables are left alone, and so is what only looks like one") {
  for (const auto* text : {"| a | b |\n| --- | --- |\n| text-to-image | implemented |\n",
                           "| AIR | Steps |\n| --- | --- |\n| `acme:1@1` | 20 |\n",
                           "| AIR | Status |\n| acme:1@1 | planned |\n",
                           "```\n| AIR | Status |\n| --- | --- |\n| a:1@1 | planned |\n```\n",
                           "| AIR | Status |\n| --- |\n| a:1@1 | planned |\n", "|\n|-\n|", ""})
    CHECK_FALSE(first_of(read_page("p.md", text)));
}

TEST_CASE("code in the text of a page") {
  const auto page = read_page("p.md", "a `b` ``c ` d`` `open\n````\n`e`\n```\n````\n    - `f`\n");
  REQUIRE(page.code.size() == 3);
  CHECK(page.code[0].text == "b");
  CHECK(page.code[1].text == "c ` d");
  CHECK(page.code[2].text == "f");
  CHECK(page.code[2].at.line == 6);
  CHECK(page.code[2].at.column == 8);
}

TEST_CASE("ids as documentation writes them") {
  const auto written = written_id("ly.img.ai.runware/acme/one-2.0/image2image.history");
  REQUIRE(written);
  CHECK(written->id == "runware/acme/one-2.0/image2image");
  CHECK(written->form == "ly.img.ai.….history");
  for (const auto* text : {"runware", "src/One.ts", "src/types.ts", "runware/", "a b/c", ""})
    CHECK_FALSE(written_id(text));
}

TEST_CASE("a slip is another mark or letter, and another digit another version") {
  CHECK(is_slip_of("runware/google/veo-3-1", "runware/google/veo-3.1"));
  CHECK(is_slip_of("runware/bfl/flux-2-prox", "runware/bfl/flux-2-pro"));
  CHECK_FALSE(is_slip_of("runware/openai/sora-3", "runware/openai/sora-2"));
  CHECK_FALSE(is_slip_of("runware/bfl/flux-2-dev", "runware/bfl/flux-2-pro"));
  CHECK_FALSE(is_slip_of("a/b", "a/b"));
}

TEST_CASE("AIRs") {
  for (const auto* text : {"bfl:5@1", "bytedance:seedream@4.5", "runware:400@1"})
    CHECK(is_air(text));
  for (const auto* text : {"bfl5@1", "a:b", ":1@1", "a:1@", "a@1:1", "A:1@1", "a:b c@1", ""})
    CHECK_FALSE(is_air(text));
}
