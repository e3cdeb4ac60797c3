#include "core/request_tree.hpp"

#include "diagnostics/printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace aircat {
namespace {

/// The end of the first step: the first dot outside brackets.
std::size_t step_end(std::string_view path) {
  bool inside = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '.' && !inside)
      return i;
    inside = path[i] == '[' || (inside && path[i] != ']');
  }
  return path.size();
}

bool same(const WireValue& a, const WireValue& b) {
  if (a.data.index() != b.data.index())
    return false;
  if (const auto* text = std::get_if<std::string_view>(&a.data))
    return *text == std::get<std::string_view>(b.data);
  if (const auto* number = std::get_if<std::int64_t>(&a.data))
    return *number == std::get<std::int64_t>(b.data);
  return false;
}

void write_value(std::string& out, const WireValue& value) {
  if (const auto* flag = std::get_if<bool>(&value.data))
    out += *flag ? "true" : "false";
  else if (const auto* text = std::get_if<std::string_view>(&value.data))
    append_json_quoted(out, *text);
  else if (const auto* json = std::get_if<JsonLiteral>(&value.data))
    out += json->text;
  else if (const auto* number = std::get_if<double>(&value.data))
    fmt::format_to(std::back_inserter(out), "{}", *number);
  else
    fmt::format_to(std::back_inserter(out), "{}", std::get<std::int64_t>(value.data));
}

} // namespace

RequestTree::RequestTree() {
  nodes_.reserve(24);
  nodes_.push_back({{}, Kind::object});
}

RequestTree::Step RequestTree::read_step(std::string_view text) {
  const auto bracket = text.find('[');
  Step step{text.substr(0, bracket), {}};
  if (bracket == std::string_view::npos)
    return step;
  step.in_elements = true;
  const auto inside = text.substr(bracket + 1, text.size() - bracket - 2);
  const auto equals = inside.find('=');
  if (equals == std::string_view::npos || equals == 0)
    return step;
  if (inside[equals - 1] == ':') {
    std::int64_t number = 0;
    std::from_chars(inside.data() + equals + 1, inside.data() + inside.size(), number);
    step.select_key = inside.substr(0, equals - 1);
    step.select_value = number;
  } else {
    step.select_key = inside.substr(0, equals);
    step.select_value = inside.substr(equals + 1);
  }
  return step;
}

RequestTree::Index RequestTree::child(Index parent, std::string_view key) const {
  for (auto at = nodes_[parent].first; at != none; at = nodes_[at].next)
    if (nodes_[at].key == key)
      return at;
  return none;
}

RequestTree::Index RequestTree::add(Index parent, std::string_view key, Kind kind,
                                    WireValue value) {
  const auto index = static_cast<Index>(nodes_.size());
  nodes_.push_back({key, kind, value});
  auto& above = nodes_[parent];
  if (above.last == none)
    above.first = index;
  else
    nodes_[above.last].next = index;
  above.last = index;
  return index;
}

bool RequestTree::is_selected(Index element, const Step& step) const {
  if (step.select_key.empty())
    return true;
  const auto key = child(element, step.select_key);
  return key != none && same(nodes_[key].value, step.select_value);
}

RequestTree::Placed RequestTree::put(Index object, std::string_view path, const Leaf& leaf,
                                     bool make_elements) {
  const auto end = step_end(path);
  const auto step = read_step(path.substr(0, end));
  const bool is_last = end == path.size();
  const auto rest = is_last ? std::string_view() : path.substr(end + 1);
  if (step.in_elements)
    // An element is no place for a value: one of its fields is.
    return is_last ? Placed::occupied : put_into_elements(object, step, rest, leaf, make_elements);
  auto inner = child(object, step.name);
  if (is_last) {
    if (inner != none)
      return Placed::occupied;
    if (leaf.is_list) {
      inner = add(object, step.name, Kind::array);
      for (const auto& value : leaf.values)
        add(inner, {}, Kind::value, value);
    } else {
      add(object, step.name, Kind::value, leaf.values.front());
    }
    return Placed::yes;
  }
  if (inner == none)
    inner = add(object, step.name, Kind::object);
  return nodes_[inner].kind == Kind::object ? put(inner, rest, leaf, make_elements)
                                            : Placed::occupied;
}

RequestTree::Placed RequestTree::put_into_elements(Index object, const Step& step,
                                                   std::string_view rest, const Leaf& leaf,
                                                   bool make_elements) {
  auto array = child(object, step.name);
  if (array != none && nodes_[array].kind != Kind::array)
    return Placed::occupied;
  auto placed = Placed::no_element;
  if (array != none)
    for (auto at = nodes_[array].first; at != none; at = nodes_[at].next)
      if (nodes_[at].kind == Kind::object && is_selected(at, step))
        if (const auto here = put(at, rest, leaf, make_elements); placed != Placed::yes)
          placed = here;
  if (placed != Placed::no_element || !make_elements || step.select_key.empty())
    return placed;
  if (array == none)
    array = add(object, step.name, Kind::array);
  const auto element = add(array, {}, Kind::object);
  add(element, step.select_key, Kind::value, step.select_value);
  return put(element, rest, leaf, make_elements);
}

bool RequestTree::has(std::string_view path) const {
  Index at = 0;
  while (!path.empty()) {
    const auto end = step_end(path);
    at = child(at, path.substr(0, end));
    if (at == none)
      return false;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return true;
}

/// A container that was made on the way to an element that is not there.
bool RequestTree::is_empty(const Node& node) const {
  if (node.kind != Kind::object)
    return false;
  for (auto at = node.first; at != none; at = nodes_[at].next)
    if (!is_empty(nodes_[at]))
      return false;
  return true;
}

void RequestTree::write(std::string& out, const Node& node) const {
  if (node.kind == Kind::value) {
    write_value(out, node.value);
    return;
  }
  const bool is_object = node.kind == Kind::object;
  out += is_object ? '{' : '[';
  bool is_first = true;
  for (auto at = node.first; at != none; at = nodes_[at].next) {
    if (is_empty(nodes_[at]))
      continue;
    if (!is_first)
      out += ',';
    is_first = false;
    if (is_object) {
      append_json_quoted(out, nodes_[at].key);
      out += ':';
    }
    write(out, nodes_[at]);
  }
  out += is_object ? '}' : ']';
}

std::string RequestTree::json() const {
  std::string out;
  out.reserve(512);
  write(out, nodes_.front());
  return out;
}

} // namespace aircat
