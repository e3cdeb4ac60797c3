// Hidden test case that writes samples for check_samples.mjs, which holds them against prettier,
// the JavaScript engine and the C++ compiler. Run by hand: see there.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <random>

#include "diagnostics/printer.hpp"
#include "diagnostics/utf8.hpp"
#include "naming/comment.hpp"
#include "naming/cpp.hpp"
#include "naming/typescript.hpp"

using namespace aircat;
using namespace aircat::naming;

namespace {

std::vector<std::string> samples() {
  std::vector<std::string> out{"",
                               "use strict",
                               "it's",
                               "\"",
                               "'\"",
                               "''\"",
                               "\\'",
                               "1",
                               "1e3",
                               "0x1",
                               "1.5",
                               "-1",
                               "new",
                               "class",
                               "999999999999999999999",
                               "constructor",
                               "get",
                               "async",
                               "prettier-ignore",
                               "@ts-ignore",
                               "@ts-nocheck",
                               "# sourceMappingURL=x",
                               "eslint-disable",
                               "ü",
                               "日本",
                               "__proto__",
                               "a-b",
                               "16:9",
                               "*/ ' \" \\ ${} </script>",
                               "%d %s {}"};
  const std::string_view pieces[] = {"'",
                                     "\"",
                                     "\\",
                                     "\n",
                                     "*",
                                     "/",
                                     "a",
                                     "n",
                                     "u",
                                     "0",
                                     "1",
                                     "7",
                                     "x",
                                     "?",
                                     "$",
                                     "{",
                                     "`",
                                     "<",
                                     " ",
                                     "@",
                                     "ü",
                                     "日",
                                     "😀",
                                     "\r",
                                     "\t",
                                     "\xE2\x80\xA8",
                                     "\xE2\x80\xAE",
                                     "\x7F",
                                     "\x01",
                                     "</script",
                                     "-"};
  std::mt19937 random(11);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto left = random() % 8; left > 0; --left)
      text += pieces[random() % std::size(pieces)];
    out.push_back(text);
  }
  return out;
}

} // namespace

TEST_CASE("emit samples", "[.emit]") {
  const char* folder = std::getenv("NAMING_SAMPLES");
  REQUIRE(folder != nullptr);
  const auto texts = samples();
  std::ofstream json(std::string(folder) + "/samples.json");
  std::ofstream typescript(std::string(folder) + "/samples.ts");
  std::ofstream cpp(std::string(folder) + "/samples.cpp");
  cpp << "#include <cstdio>\n#include <string_view>\nusing namespace std::literals;\nint bad = 0;\n"
         "void same(int n, std::string_view a, std::string_view b) {\n"
         "  if (a != b) std::printf(\"%d\\n\", n), ++bad;\n}\nint main() {\n";
  json << "[";
  typescript << "export const values: Record<string, unknown> = {};\n";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto n = std::to_string(i);
    json << (i ? ",\n" : "") << json_quoted(texts[i]);
    typescript << "// " << comment_line("x " + texts[i]) << "\n";
    typescript << "/** " << comment_line("x " + texts[i]) << " */\n";
    typescript << "/**\n * " << comment_block("x" + texts[i], " * ") << "\n */\n";
    typescript << "values.v" << n << " = " << typescript_string(texts[i]) << ";\n";
    typescript << "values.k" << n << " = { " << typescript_key(texts[i])
               << ": 1, a: 2, 'b-c': 3 };\n";
    typescript << "export type T" << n << " = { " << typescript_key(texts[i]) << ": 1 };\n";
    cpp << "// " << comment_line(texts[i]) << "\n/* " << comment_line(texts[i]) << " */\n";
    cpp << "same(" << n << ", " << cpp_string(texts[i]) << "sv, std::string_view(\n";
    for (const auto& line : cpp_string_lines(texts[i], 12))
      cpp << "  " << line << "\n";
    cpp << ", " << texts[i].size() << "));\n{ const unsigned char raw[] = {";
    for (const char c : texts[i])
      cpp << static_cast<unsigned>(static_cast<unsigned char>(c)) << ",";
    cpp << "0}; same(" << n << ", " << cpp_string(texts[i])
        << "sv, std::string_view(reinterpret_cast<const char*>(raw), " << texts[i].size()
        << ")); }\n";
  }
  json << "]\n";
  cpp << "return bad != 0;\n}\n";
}
