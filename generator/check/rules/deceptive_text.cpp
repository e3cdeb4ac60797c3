#include "check/rules.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace aircat::check::rules {
namespace {

bool is_suspicious(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x7F || (byte < 0x20 && c != '\n' && c != '\t');
  });
}

/// The first deceptive character as people write it, or "".
std::string deceptive_in(std::string_view text) {
  if (!is_suspicious(text))
    return {};
  for (std::size_t at = 0; at < text.size();) {
    const auto point = next_code_point(text.substr(at));
    if (point.valid && point.value != '\n' && point.value != '\t' && is_deceptive(point.value))
      return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value));
    at += point.size;
  }
  return {};
}

void walk(const Node& node, Report& report) {
  if (node.is(catalog::Kind::string))
    if (const auto found = deceptive_in(node.string); !found.empty())
      report.warning(node,
                     fmt::format("this text has the invisible or deceptive character {}", found),
                     "type the text again without it");
  for (const auto* item : node.items)
    walk(*item, report);
  for (const auto& member : node.members) {
    if (const auto found = deceptive_in(member.key); !found.empty())
      report.warning(member,
                     fmt::format("this key has the invisible or deceptive character {}", found),
                     "type the key again without it");
    walk(*member.value, report);
  }
}

void check(const Subject& subject, Report& report) {
  for (const auto& document : subject.catalog.documents)
    // Such a character stands in the file as itself or as an escape; most files have neither.
    if (document.root() &&
        (is_suspicious(document.text()) || document.text().find('\\') != std::string::npos))
      walk(*document.root(), report);
}

} // namespace

const Rule deceptive_text{
    {"AC2410", "A text that does not read as it is",
     R"(A text has characters that a reader does not see or that move their neighbours: control characters, bidirectional
marks, zero-width spaces. In a review the line looks different from what a program reads, and two names that look the
same differ. Line breaks and tabs are fine.

They come from copying out of web pages. Type the text again, or write the character as an escape where it is really
meant; in generated code it is always escaped.
)",
     R"(// catalog/models/acme/one.json
"summary": "Images from short\u200b prompts.")",
     R"(// catalog/models/acme/one.json
"summary": "Images from short prompts.")"},
    check};

} // namespace aircat::check::rules
