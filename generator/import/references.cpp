#include "import/references.hpp"

#include "catalog/report.hpp"
#include "diagnostics/pointer.hpp"
#include "import/codes.hpp"

#include <fmt/format.h>

#include <charconv>

namespace aircat::importing {
namespace {

using catalog::Kind;
using catalog::Node;

const Node* step_into(const Node& from, const std::string& step) {
  if (from.is(Kind::object))
    return from.find(step);
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (!from.is(Kind::array) || error != std::errc{} || end != step.data() + step.size() ||
      index >= from.items.size())
    return nullptr;
  return from.items[index];
}

/// In a fragment characters may be written as `%24`.
std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(&text[i + 1], &text[i + 1] + 2, value, 16).ptr == &text[i + 1] + 2) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

} // namespace

const Node* at_pointer(const Node& root, std::string_view pointer) {
  const auto* at = &root;
  while (at && !pointer.empty()) {
    if (pointer.front() != '/')
      return nullptr;
    pointer.remove_prefix(1);
    const auto step = pointer.substr(0, pointer.find('/'));
    at = step_into(*at, unescaped_step(step));
    pointer.remove_prefix(step.size());
  }
  return at;
}

const Node* follow(const Node& root, const Node& reference, Findings& findings) {
  const auto fail = [&](std::string message, std::string hint) -> const Node* {
    findings.error(code::reference, catalog::where(reference), catalog::pointer(reference),
                   std::move(message), std::move(hint));
    return nullptr;
  };
  if (!reference.is(Kind::string))
    return fail("a $ref that is no text", "name a place in this document, as in \"#/$defs/uuid\"");
  auto text = reference.string;
  if (const auto* id = root.find("$id"); id && id->is(Kind::string) && !id->string.empty() &&
                                         text.starts_with(id->string) &&
                                         text.substr(id->string.size()).starts_with('#'))
    text.remove_prefix(id->string.size());
  if (!text.starts_with('#'))
    return fail(fmt::format("{} is in another document, and nothing is fetched",
                            catalog::quoted(reference.string)),
                "put the schema into this document, or bundle the two with another tool first");
  if (const auto* found = at_pointer(root, percent_decoded(text.substr(1))))
    return found;
  return fail(fmt::format("{} is not in this document", catalog::quoted(reference.string)),
              "correct the reference; it is a JSON pointer after a #");
}

} // namespace aircat::importing
