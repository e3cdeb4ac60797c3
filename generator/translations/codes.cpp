#include "translations/codes.hpp"

#include <array>

namespace aircat::translations {
namespace {

constexpr std::array all{
    CodeInfo{code::broken_file, "A file of translations that cannot be read",
             "The file is not what its format asks for: XML that is not well-formed, XLIFF other "
             "than 1.x, CSV with a quote that does not end or without the columns `source` and "
             "`target`, or bytes that are no UTF-8. A document type (`<!DOCTYPE`) is not read "
             "either, since a text needs none.\n\nThe place is where reading ended. Nothing was "
             "imported. Mend the file there, or export it again from the tool it comes from; from "
             "a spreadsheet save it as \"CSV UTF-8\".",
             R"(// de.csv
source,target
Prompt,"Beschreibung
Format,Format)",
             R"(// de.csv
source,target
Prompt,"Beschreibung"
Format,Format)"},
    CodeInfo{code::unknown_text, "A translation of a text that the catalog does not have",
             "Translations are found by their English text. The catalog has no such text: it was "
             "changed after the file was exported, or the source was edited in the file. This "
             "translation is left out, the others are imported.\n\nThe hint names a text that is "
             "near. Export again and translate what is open.",
             R"(// de.csv
source,target
Promt,Beschreibung)",
             R"(// de.csv
source,target
Prompt,Beschreibung)"},
    CodeInfo{code::inline_element, "An inline element in a text",
             "The texts of a panel are plain. The file has an element such as `<g>`, `<x/>` or "
             "`<ph>` inside a source or target, which stands for something that would be lost. "
             "Only `<mrk>`, by which tools mark parts of a text, is taken for its text.\n\nRemove "
             "the element, or write what it stands for.",
             R"(// de.xlf
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" target-language="de" datatype="plaintext" original="locales/de.json">
    <body>
      <trans-unit id="1"><source>Source Image</source><target>Ausgangs<x id="1"/>bild</target></trans-unit>
    </body>
  </file>
</xliff>)",
             R"(// de.xlf
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" target-language="de" datatype="plaintext" original="locales/de.json">
    <body>
      <trans-unit id="1"><source>Source Image</source><target>Ausgangsbild</target></trans-unit>
    </body>
  </file>
</xliff>)"},
    CodeInfo{code::contradiction, "Two translations of one text",
             "The file translates the same English text in two ways, and a locale holds one "
             "translation of each text. Nothing was imported.\n\nRemove one of the two.",
             R"(// de.csv
source,target
Prompt,Beschreibung
Prompt,Vorgabe)",
             R"(// de.csv
source,target
Prompt,Beschreibung)"},
    CodeInfo{code::other_language, "A file in another language",
             "The file says that it is in another language than the locale that it is imported "
             "into, or in several. Nothing was imported.\n\nName the right locale with "
             "`--locale`, or mend `target-language`.",
             R"(// de.xlf
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" target-language="de" datatype="plaintext" original="image">
    <body><trans-unit id="1"><source>Format</source><target>Format</target></trans-unit></body>
  </file>
  <file source-language="en" target-language="fr" datatype="plaintext" original="video">
    <body><trans-unit id="2"><source>Duration</source><target>Durée</target></trans-unit></body>
  </file>
</xliff>)",
             R"(// de.xlf
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" target-language="de" datatype="plaintext" original="image">
    <body><trans-unit id="1"><source>Format</source><target>Format</target></trans-unit></body>
  </file>
  <file source-language="en" target-language="de" datatype="plaintext" original="video">
    <body><trans-unit id="2"><source>Duration</source><target>Dauer</target></trans-unit></body>
  </file>
</xliff>)"},
    CodeInfo{code::unfit_character, "A character that a format cannot hold",
             "XML has no way to write control characters such as U+0000, and spreadsheets lose "
             "them. Such a text is left out of an export as XLIFF or CSV, and refused when a file "
             "of these formats has it.\n\nRemove the character; it is hardly ever meant. In JSON "
             "it can be written as an escape."},
};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::translations
