#include "support.hpp"

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

Texts read_csv_texts(const std::string& text) {
  return texts_of(FileFormat::csv, text);
}
std::string csv_fault(const std::string& text) {
  return fault_of(FileFormat::csv, text);
}

} // namespace

TEST_CASE("the whole of a CSV file") {
  Findings findings;
  const std::vector<Unit> units{
      {"t1", "A \"b\"", "Ä, b\nc", {"title of \"x\": p", "and 2 more places"}},
      {"t2", "-", "", {}}};
  CHECK(write(FileFormat::csv, units, "de", "out", findings) ==
        "\xEF\xBB\xBF\"id\",\"source\",\"target\",\"developer_comments\"\r\n"
        "\"t1\",\"A \"\"b\"\"\",\"Ä, b\nc\",\"title of \"\"x\"\": p; and 2 more places\"\r\n"
        "\"t2\",\"'-\",\"\",\"\"\r\n");
}

TEST_CASE("no cell begins like a formula") {
  Findings findings;
  for (const std::string text : {"=1", "+1", "-1", "@a", "\t=1", "\r", "'=1", "''@"}) {
    const auto file = write(FileFormat::csv, {{"t1", "a", text, {text}}}, "de", "out", findings);
    CHECK(file.ends_with("\"a\",\"'" + text + "\",\"'" + text + "\"\r\n"));
  }
  // An apostrophe before anything else is one.
  CHECK(read_csv_texts("source,target\n'tis,'a\n") == Texts{{"'tis", "'a"}});
}

TEST_CASE("what spreadsheets make of it is read") {
  const Texts expected{{"a", "b; \"c\""}, {"d", ""}};
  CHECK(read_csv_texts("source,target\na,\"b; \"\"c\"\"\"\nd,\n") == expected);
  CHECK(read_csv_texts("source;target\r\na;\"b; \"\"c\"\"\"\r\nd;\r\n") == expected);
  CHECK(read_csv_texts("source\ttarget\ra\t\"b; \"\"c\"\"\"\rd") == expected);
  CHECK(read_csv_texts("\xEF\xBB\xBFSource,TARGET\n\na,\"b; \"\"c\"\"\"\n\n\nd\n") == expected);
  CHECK(read_csv_texts("x,target,y,source\n1,\"b; \"\"c\"\"\",2,a\n,,,d\n") == expected);
}

TEST_CASE("what is no such table is a finding with its place") {
  CHECK(csv_fault("a,b\n1,2\n") == "file:1:1: error: the first line does not name the columns "
                                   "\"source\" and \"target\" [AC7000]\n"
                                   "    hint: write id,source,target, as an export has it\n");
  CHECK(csv_fault("") == csv_fault("a,b\n"));
  CHECK(csv_fault("source,target\na,b\nc,\"d\n\n") ==
        "file:3:3: error: the quote that begins this cell has no end [AC7000]\n"
        "    hint: end the cell with a quote\n");
  CHECK(csv_fault("source,target\n\"a\nb\"x,c\n") ==
        "file:3:3: error: there is something behind the end of a quoted cell [AC7000]\n"
        "    hint: write each quote inside a cell twice\n");
  CHECK(csv_fault("source,target\na,5\" wide\n") ==
        "file:2:4: error: there is a quote inside a cell that is not quoted [AC7000]\n"
        "    hint: put the cell in quotes and write each quote in it twice\n");
  CHECK(csv_fault("source,target\na,b,c\n") ==
        "file:2:5: error: this row has 3 cells, and there are 2 columns [AC7000]\n"
        "    hint: put cells with a separator in them in quotes\n");
  CHECK(csv_fault("source,target\na,\xE4\n") ==
        "file:2:3: error: this is no UTF-8 [AC7000]\n"
        "    hint: save the file as UTF-8; from a spreadsheet, as \"CSV UTF-8\"\n");
}
