#include "check/rules.hpp"

#include "check/each_source.hpp"
#include "diagnostics/pointer.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aircat::check::rules {
namespace {

using catalog::Document;
using catalog::Source;

const Node* step_into(const Node& node, const std::string& token) {
  if (!node.is(catalog::Kind::array))
    return node.find(token);
  std::size_t index = 0;
  const auto* end = token.data() + token.size();
  const auto [last, error] = std::from_chars(token.data(), end, index);
  return error == std::errc{} && last == end && index < node.items.size() ? node.items[index]
                                                                          : nullptr;
}

/// "" when the pointer names something, else a hint; nothing to say: "-".
std::string problem_of(const Node& root, std::string_view pointer) {
  const auto* node = &root;
  for (std::size_t at = 0; at < pointer.size();) {
    if (pointer[at] != '/')
      return "begin with a slash: /" + std::string(pointer);
    const auto end = std::min(pointer.find('/', at + 1), pointer.size());
    const auto token = unescaped_step(pointer.substr(at + 1, end - at - 1));
    const auto* next = step_into(*node, token);
    if (!next) {
      std::vector<std::string_view> known;
      for (const auto& member : node->members)
        known.push_back(member.key);
      const auto nearest = nearest_name(token, known);
      return nearest.empty() ? "-"
                             : fmt::format("did you mean '{}/{}'?", pointer.substr(0, at), nearest);
    }
    node = next;
    at = end;
  }
  return {};
}

void check(const Subject& subject, Report& report) {
  each_source(subject.catalog, [&](const Document& document, const Source& source) {
    const auto* places = source.node->find("for");
    if (!places)
      return;
    for (const auto* place : places->items)
      if (auto hint = problem_of(*document.root(), place->string); !hint.empty())
        report.error(*place, fmt::format("{} names nothing in this file", quoted(place->string)),
                     hint == "-" ? std::string{} : std::move(hint));
  });
}

} // namespace

const Rule source_path{
    {"AC2602", "A source for something that is not there",
     R"(`for` lists the places in this file that a source vouches for, as JSON pointers: `/size`, `/notes/0`,
`/parameters/providerSettings.bfl.raw`. One of them names nothing in the file: it is misspelt, or the figure has gone.
The figure would be shown without its source.

The hint names the nearest place. A `/` inside a key is written `~1`, a `~` as `~0`.
)",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } },
"sources": [{ "title": "Documentation of One", "for": ["/parameters/step"] }])",
     R"(// catalog/models/acme/one.json
"parameters": { "steps": { "maximum": 50 } },
"sources": [{ "title": "Documentation of One", "for": ["/parameters/steps"] }])"},
    check};

} // namespace aircat::check::rules
