#include "translations/formats.hpp"

#include <algorithm>

namespace aircat::translations {
namespace {

/// For the content of an element; ids and locales, which stand in attributes, have no quotes.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text)
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>': // ends a CDATA section behind ]]
      out += "&gt;";
      break;
    case '\r': // as itself it would be read as a line feed
      out += "&#13;";
      break;
    default:
      out += c;
    }
  return out;
}

/// A language as XML names it: `pt-BR` for the locale `pt_BR`.
std::string language_of(std::string_view locale) {
  std::string language(locale);
  std::replace(language.begin(), language.end(), '_', '-');
  return language;
}

void add_unit(std::string& out, const Unit& unit) {
  const bool open = unit.target.empty();
  out += "      <trans-unit id=\"" + xml(unit.id) + "\" xml:space=\"preserve\"" +
         // What stands in the catalog is what people see: tools must not take it for a draft.
         (open ? "" : " approved=\"yes\"") + ">\n";
  out += "        <source>" + xml(unit.source) + "</source>\n";
  out += std::string("        <target state=\"") + (open ? "needs-translation" : "translated") +
         "\">" + xml(unit.target) + "</target>\n";
  for (const auto& place : unit.places)
    out += "        <note from=\"developer\">" + xml(place) + "</note>\n";
  out += "      </trans-unit>\n";
}

} // namespace

std::string write_xliff(const std::vector<Unit>& units, std::string_view locale) {
  std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="locales/)" +
                    xml(locale) + R"(.json" source-language="en" target-language=")" +
                    xml(language_of(locale)) + R"(" datatype="plaintext">
    <body>
)";
  for (const auto& unit : units)
    add_unit(out, unit);
  return out + "    </body>\n  </file>\n</xliff>\n";
}

} // namespace aircat::translations
