#include "support.hpp"

using namespace aircat;
using namespace aircat::translations;
using namespace aircat::translations_test;

namespace {

std::string document(const std::string& body, const std::string& attributes = "") {
  return R"(<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file )" +
         attributes + R"(><body>
)" + body +
         "</body></file></xliff>\n";
}

std::string unit(const std::string& source, const std::string& target) {
  return "<trans-unit id=\"1\"><source>" + source + "</source>" + target + "</trans-unit>\n";
}

Texts read_units(const std::string& body) {
  return texts_of(FileFormat::xliff, document(body));
}
std::string xliff_fault(const std::string& text) {
  return fault_of(FileFormat::xliff, text);
}

} // namespace

TEST_CASE("the whole of an XLIFF file") {
  Findings findings;
  const std::vector<Unit> units{
      {"t1", "A <b> & \"c\"", "Ä\r\n]]>", {"title of \"x\": p", "and 2 more places"}},
      {"t2", "Open", "", {}}};
  CHECK(write(FileFormat::xliff, units, "pt_BR", "out", findings) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="locales/pt_BR.json" source-language="en" target-language="pt-BR" datatype="plaintext">
    <body>
      <trans-unit id="t1" xml:space="preserve" approved="yes">
        <source>A &lt;b&gt; &amp; "c"</source>
        <target state="translated">Ä&#13;
]]&gt;</target>
        <note from="developer">title of "x": p</note>
        <note from="developer">and 2 more places</note>
      </trans-unit>
      <trans-unit id="t2" xml:space="preserve">
        <source>Open</source>
        <target state="needs-translation"></target>
      </trans-unit>
    </body>
  </file>
</xliff>
)");
}

TEST_CASE("what other tools write is read") {
  CHECK(read_units(unit("a", "<target>b</target>")) == Texts{{"a", "b"}});
  CHECK(read_units("<group id=\"g\"><group>" + unit("a", "<target/>") + "</group></group>" +
                   unit("c", "")) == Texts{{"a", ""}, {"c", ""}});
  CHECK(read_units(unit("a", "<target><![CDATA[<b>&]]>&#x21;</target>")) == Texts{{"a", "<b>&!"}});
  CHECK(read_units(unit("a", "<seg-source><mrk mtype=\"seg\" mid=\"1\">a</mrk></seg-source>"
                             "<target><mrk mtype=\"seg\" mid=\"1\">b</mrk> c</target>")) ==
        Texts{{"a", "b c"}});
  CHECK(read_units(unit("a", "<target>b</target><alt-trans><source>x</source><target>y</target>"
                             "</alt-trans>")) == Texts{{"a", "b"}});
  CHECK(texts_of(FileFormat::xliff, "\xEF\xBB\xBF<!-- old --><xliff version=\"1.1\"><file><body>" +
                                        unit("a", "<target>b</target>") +
                                        "</body></file></xliff>") == Texts{{"a", "b"}});
  CHECK(read_units("<trans-unit id=\"1\" restype=\"x-gettext-domain-header\"><source>a</source>"
                   "<target>b</target></trans-unit>")
            .empty());
}

TEST_CASE("a copy of the source that nobody has translated is open") {
  CHECK(read_units(unit("a", "<target state=\"new\">a</target>")) == Texts{{"a", ""}});
  CHECK(read_units(unit("a", "<target state=\"needs-translation\">a</target>")) ==
        Texts{{"a", ""}});
  CHECK(read_units(unit("a", "<target state=\"needs-translation\">b</target>")) ==
        Texts{{"a", "b"}});
  CHECK(read_units(unit("a", "<target state=\"final\">a</target>")) == Texts{{"a", "a"}});
}

TEST_CASE("the language is that of the file") {
  const auto language = [](const std::string& text) {
    Findings findings;
    return translations::read(FileFormat::xliff, "file", text, findings).value().language;
  };
  CHECK(language(document("", "target-language=\"pt-BR\"")) == "pt-BR");
  CHECK(language(document("")).empty());
  CHECK(xliff_fault("<xliff version=\"1.2\"><file target-language=\"de\"/>\n"
                    "<file target-language=\"fr\"/></xliff>") ==
        "file:2:1: error: this part is in \"fr\", and the one before in \"de\" [AC7004]\n"
        "    hint: import one language at a time\n");
}

TEST_CASE("elements in a text are not lost in silence") {
  for (const std::string element :
       {"<g id=\"1\">b</g>", "<x id=\"1\"/>", "<ph id=\"1\">b</ph>",
        "<o:b xmlns:o=\"urn:o\">b</o:b>", "<mrk mtype=\"x\"><g id=\"1\"/></mrk>"})
    CHECK(xliff_fault(document(unit("a", "<target>b " + element + "</target>")))
              .find(": error: there is the element <") != std::string::npos);
  CHECK(xliff_fault(document(unit("a<x id=\"1\"/>", "<target>b</target>"))) ==
        "file:3:29: error: there is the element <x> in this text [AC7002]\n"
        "    hint: texts of the catalog are plain: remove it, or write what it stands for\n");
}

TEST_CASE("what is no XLIFF 1.x is a finding with its place") {
  CHECK(xliff_fault("<html></html>") == "file:1:1: error: this is no XLIFF [AC7000]\n"
                                        "    hint: export the file as XLIFF 1.2\n");
  CHECK(xliff_fault("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\"/>") ==
        "file:1:1: error: this is XLIFF 2.0, and 1.2 is read [AC7000]\n"
        "    hint: export the file as XLIFF 1.2\n");
  CHECK(xliff_fault(document("<trans-unit id=\"1\"><target>b</target></trans-unit>")) ==
        "file:3:1: error: this unit has no source [AC7000]\n"
        "    hint: export the file again; translations are found by their source\n");
  for (const std::string text :
       {"", "<xliff", "<xliff version=\"1.2\">", "<xliff version=\"1.2\"></file>",
        "<xliff version=\"1.2\">&nbsp;</xliff>", "<xliff version=\"1.2\">&#0;</xliff>",
        "<xliff version=\"1.2\" version=\"1.2\"/>", "<xliff version=\"1.2\">a & b</xliff>",
        "<xliff version=\"1.2\"/><xliff version=\"1.2\"/>", "\xFF\xFE<\0x\0"})
    CHECK(xliff_fault(text).find("AC7000") != std::string::npos);
  CHECK(xliff_fault("<xliff version=\"1.2\">\n  <file></body></xliff>") ==
        "file:2:11: error: XML cannot be read on from here: mismatched tag [AC7000]\n"
        "    hint: mend the file, or export it again from the tool that it comes from\n");
}

TEST_CASE("a document type is not read, so its entities do no harm") {
  for (const std::string declaration :
       {"<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">",
        "<!ENTITY a SYSTEM \"file:///etc/passwd\">", ""})
    CHECK(
        xliff_fault("<!DOCTYPE xliff [" + declaration + "]>" +
                    document(unit("a", "<target>&a;</target>")).substr(21)) ==
        "file:1:17: error: XML cannot be read on from here: a document type is not read [AC7000]\n"
        "    hint: mend the file, or export it again from the tool that it comes from\n");
}

TEST_CASE("a deep document ends in bounded time and space") {
  std::string open, close;
  for (int i = 0; i < 100'000; ++i) {
    open += "<group>";
    close += "</group>";
  }
  CHECK(read_units(open + unit("a", "<target>b</target>") + close) == Texts{{"a", "b"}});
}
