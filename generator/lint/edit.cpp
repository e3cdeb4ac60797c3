#include "lint/edit.hpp"

#include "diagnostics/printer.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <tuple>

namespace aircat::lint {
namespace {

using catalog::Document;
using catalog::Kind;
using catalog::Member;
using catalog::Node;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at]))
    ++at;
  return at;
}

std::size_t before_spaces(std::string_view text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1]))
    --at;
  return at;
}

std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\')
      ++at;
  return std::min(at + 1, text.size());
}

/// The first byte behind the value. Nodes know only where they begin.
std::size_t end_of(const Node& value) {
  const std::string_view text = value.document->text();
  switch (value.kind) {
  case Kind::string:
    return end_of_string(text, value.offset);
  case Kind::object:
  case Kind::array: {
    const auto inner = !value.members.empty() ? end_of(*value.members.back().value)
                       : !value.items.empty() ? end_of(*value.items.back())
                                              : value.offset + std::size_t{1};
    return behind_spaces(text, inner) + 1;
  }
  default:
    return std::min(text.find_first_of(" \t\r\n,]}", value.offset), text.size());
  }
}

struct Place {
  int line = 0, column = 0;
};

Place place_of(const Document& document, std::size_t offset) {
  constexpr int longest = 1 << 16;
  const auto where = document.locate(offset);
  if (where.column > longest)
    return {};
  const auto bytes = static_cast<std::size_t>(where.column - 1);
  auto rest = std::string_view(document.text()).substr(offset - bytes, bytes);
  Place place{where.line, 1};
  for (; !rest.empty(); rest.remove_prefix(next_code_point(rest).size))
    ++place.column;
  return place;
}

Edit edit(const Document& document, std::size_t begin, std::size_t end, std::string text) {
  auto from = place_of(document, begin);
  auto to = place_of(document, end);
  if (from.line == 0 || to.line == 0)
    from = to = {};
  return {document.name(), begin, end - begin, std::move(text), from.line, from.column, to.line,
          to.column,       0};
}

/// Without the element of a list or object that begins at `begin` and has this value.
Edit removed_at(std::size_t begin, const Node& value) {
  const std::string_view text = value.document->text();
  const auto end = end_of(value);
  const auto next = behind_spaces(text, end);
  if (next < text.size() && text[next] == ',')
    return edit(*value.document, begin, behind_spaces(text, next + 1), "");
  const auto before = before_spaces(text, begin);
  if (before > 0 && text[before - 1] == ',')
    return edit(*value.document, before - 1, end, "");
  return edit(*value.document, before, next, "");
}

/// `"key": json` with the member's own colon and spaces.
std::string laid_out_as(const Member& member, std::string_view key, std::string_view json) {
  const std::string_view text = member.document->text();
  const auto key_end = end_of_string(text, member.offset);
  auto out = json_quoted(key);
  out += text.substr(key_end, member.value->offset - key_end);
  return out += json;
}

std::string_view spaces_before(const Document& document, std::size_t at) {
  const auto begin = before_spaces(document.text(), at);
  return std::string_view(document.text()).substr(begin, at - begin);
}

} // namespace

Edit replaced(const Node& value, std::string json) {
  return edit(*value.document, value.offset, end_of(value), std::move(json));
}

Edit removed(const Member& member) {
  return removed_at(member.offset, *member.value);
}

Edit removed(const Node& item) {
  return removed_at(item.offset, item);
}

Edit added_behind(const Member& member, std::string_view key, std::string_view json) {
  const auto at = end_of(*member.value);
  return edit(*member.document, at, at,
              "," + std::string(spaces_before(*member.document, member.offset)) +
                  laid_out_as(member, key, json));
}

Edit added_before(const Member& member, std::string_view key, std::string_view json) {
  return edit(*member.document, member.offset, member.offset,
              laid_out_as(member, key, json) + "," +
                  std::string(spaces_before(*member.document, member.offset)));
}

Edit added_at(const Node& list, std::size_t index, std::string_view json) {
  if (list.items.empty())
    return replaced(list, "[" + std::string(json) + "]");
  const auto& document = *list.document;
  auto space = spaces_before(document, list.items[list.items.size() > 1 ? 1 : 0]->offset);
  if (list.items.size() == 1 && space.empty())
    space = " ";
  if (index < list.items.size()) {
    const auto at = list.items[index]->offset;
    return edit(document, at, at, std::string(json) + "," + std::string(space));
  }
  const auto at = end_of(*list.items.back());
  return edit(document, at, at, "," + std::string(space) + std::string(json));
}

/// What is added counts on the comma beside it, which a removal that touches it may take.
std::string edited(std::string_view text, std::vector<const Edit*> edits) {
  const auto place = [](const Edit* one) { return std::tie(one->offset, one->size, one->rank); };
  std::stable_sort(edits.begin(), edits.end(),
                   [&](const Edit* a, const Edit* b) { return place(a) < place(b); });
  std::string out;
  std::size_t done = 0;
  const Edit* last = nullptr;
  for (const auto* one : edits) {
    const bool same_kind =
        last && (last->size == 0) == (one->size == 0) && last->text.empty() == one->text.empty();
    const bool touches = last && one->offset == done && !same_kind;
    const bool again = last && one->offset == last->offset && one->text == last->text;
    if (one->offset < done || touches || again)
      continue;
    out += text.substr(done, one->offset - done);
    out += one->text;
    done = one->offset + one->size;
    last = one;
  }
  return out += text.substr(done);
}

} // namespace aircat::lint
