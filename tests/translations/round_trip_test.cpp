#include "support.hpp"

#include <random>

// Whatever the texts are, a file that is written reads as the same texts; and what a format cannot
// hold is left out with a warning, never changed.

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "plain",
      "\"quoted\" and 'single'",
      "\"",
      "'",
      "''",
      "'=",
      "''=1",
      "=1+1",
      "+1",
      "-1",
      "@x",
      "\t=1",
      "\r=1",
      "=HYPERLINK(\"http://a.test\",\"x\")",
      "a,b;c\td",
      " spaces around ",
      "line\nbreak",
      "line\r\nbreak",
      "line\rbreak",
      "\n",
      "\r",
      "]]>",
      "<![CDATA[x]]>",
      "<source>&amp;&#0;</source>",
      "&lt;",
      "<!-- -->",
      "a]]&gt;b",
      "\\n \\\" \\",
      "{ \"json\": [1, 2] }",
      "{name} {{name}} {} %s",
      "sep=;",
      "id,source,target",
      "\xE2\x80\xAE"
      "evil"
      "\xE2\x80\xAC", // right-to-left override
      "\xE2\x80\x8B\xE2\x80\x8D\xE2\x80\x8F",
      "\xE2\x80\xA8 \xE2\x80\xA9 \xC2\x85 \xC2\xA0",
      "\xEF\xBB\xBFmark",
      "\x7F",
      "שלום – مرحبا – 日本語 – 🦊👩‍👩‍👧",
      "e\xCC\x81",
      std::string(10'000, 'x'),
      std::string(5'000, '"'),
      std::string(5'000, '\''),
      std::string(3'333, '&') + "\n",
  };
  return texts;
}

/// What XML cannot hold.
const std::vector<std::string>& unfit_texts() {
  static const std::vector<std::string> texts{
      std::string("a\0b", 3), std::string(1, '\0'), "\x01", "a\x1F", "\x0B", "\x1B[31m",
      "\xEF\xBF\xBE",         "\xEF\xBF\xBF"};
  return texts;
}

std::vector<Unit> units_of_texts(const Texts& texts) {
  std::vector<Unit> units;
  for (const auto& [source, target] : texts)
    units.push_back({id_of(source), source, target, {source, "a place"}});
  return units;
}

void check_round_trip(FileFormat format, const Texts& texts) {
  Findings findings;
  const auto file = write(format, units_of_texts(texts), "de", "out", findings);
  CHECK(findings.empty());
  const bool same = texts_of(format, file) == texts;
  CHECK(same);
  if (!same)
    for (const auto& text : texts)
      CHECK(texts_of(format, write(format, units_of_texts({text}), "de", "out", findings)) ==
            Texts{text});
}

constexpr FileFormat formats[] = {FileFormat::json, FileFormat::csv, FileFormat::xliff};

} // namespace

TEST_CASE("hostile texts come back as they were") {
  Texts texts;
  for (const auto& source : hostile_texts())
    texts.emplace_back(source, hostile_texts()[(texts.size() * 7 + 3) % hostile_texts().size()]);
  texts.emplace_back("open", "");
  for (const auto format : formats)
    check_round_trip(format, texts);
}

TEST_CASE("random texts come back as they were") {
  std::mt19937 random(2024);
  const std::vector<std::string> pieces{
      "a",  "\"",   "'", "=",     "-",      ",",   ";", "\t",           "\n",           "\r",
      "<",  ">",    "&", "]]>",   "\\",     "{",   "}", "\xE2\x80\xAE", "\xEF\xBB\xBF", "ü",
      "字", "🦊", " ", "&#13;", "&quot;", "\x7F"};
  const auto text = [&] {
    std::string out;
    for (auto left = random() % 12; left > 0; --left)
      out += pieces[random() % pieces.size()];
    return out;
  };
  Texts texts;
  for (int i = 0; i < 3000; ++i)
    texts.emplace_back(text() + std::to_string(i), text());
  for (const auto format : formats)
    check_round_trip(format, texts);
}

TEST_CASE("JSON holds every text") {
  Texts texts;
  for (const auto& text : unfit_texts())
    texts.emplace_back(text, text);
  check_round_trip(FileFormat::json, texts);
}

TEST_CASE("what CSV and XML cannot hold is left out, and said") {
  for (const auto format : {FileFormat::csv, FileFormat::xliff})
    for (const auto& text : unfit_texts()) {
      Findings findings;
      const auto file = write(format, units_of_texts({{"a", "b"}, {text, "c"}, {"d", text}}), "de",
                              "out", findings);
      CHECK(texts_of(format, file) == Texts{{"a", "b"}});
      CHECK(findings.warnings() == 2);
      CHECK(findings.errors() == 0);
      for (const auto& finding : findings.all())
        CHECK(finding.code == "AC7005");
    }
}

TEST_CASE("what CSV and XML cannot hold is refused when it is read") {
  for (const auto& text : unfit_texts()) {
    CHECK(fault_of(FileFormat::csv, "source,target\na,\"" + text + "\"\n").find("AC7005") !=
          std::string::npos);
    CHECK(fault_of(FileFormat::xliff,
                   "<xliff version=\"1.2\"><file><body><trans-unit><source>a</source><target>" +
                       text + "</target></trans-unit></body></file></xliff>")
              .find("AC7005") != std::string::npos);
  }
}

TEST_CASE("the format is known by name or content") {
  CHECK(format_by_name("a/de.xlf") == FileFormat::xliff);
  CHECK(format_by_name("de.xliff") == FileFormat::xliff);
  CHECK(format_by_name("de.csv") == FileFormat::csv);
  CHECK(format_by_name("de.json") == FileFormat::json);
  CHECK_FALSE(format_by_name("de.po"));
  Findings findings;
  for (const auto format : formats)
    CHECK(format_by_content(
              write(format, units_of_texts({{"<a>", "{b}"}}), "de", "out", findings)) == format);
  CHECK(format_by_content("") == FileFormat::csv);
  CHECK(format_by_content("\xEF\xBB\xBF <xliff/>") == FileFormat::xliff);
}
