#include "catalog/json.hpp"

#include "catalog/codes.hpp"
#include "diagnostics/pointer.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace aircat::catalog {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t deepest = 64;
constexpr std::int64_t largest_exact =
    9007199254740991; // 2^53 - 1: what every JSON reader keeps exact

/// Counts what the lexer has taken, which is how the tree builder knows where a token ended.
class CountingIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  CountingIterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const = default;

private:
  const char* at_;
  std::size_t* taken_;
};

/// Of 0x80 and more is a byte order mark, the only thing but white space that may stand there.
bool is_between_tokens(char c) {
  return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\t' || c == '\r' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// nlohmann's message without its own id, position and grammar, which the finding says better.
std::string plain(std::string_view message) {
  for (const std::string_view before : {"] ", ": "})
    if (const auto at = message.find(before); at < 80)
      message.remove_prefix(at + before.size());
  if (const auto dash = message.find(" - ");
      message.find("syntax error") == 0 && dash != message.npos)
    message.remove_prefix(dash + 3);
  // What was read last may be a text of megabytes.
  constexpr std::size_t longest = 200;
  if (message.size() > longest)
    message = message.substr(0, std::min(message.find("; last read: "), longest));
  return std::string(message);
}

} // namespace

/// Builds the node tree from the parser's events.
class TreeBuilder {
public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  TreeBuilder(Document& document, const std::size_t& taken, Findings& findings)
      : document_(document), taken_(taken), findings_(findings) {}

  bool null() { return add(Kind::null) != nullptr; }
  bool boolean(bool value) {
    auto* node = add(Kind::boolean);
    node->boolean = value;
    return true;
  }
  bool number_integer(number_integer_t value) {
    auto* node = add(Kind::integer);
    if (value < -largest_exact)
      inexact(*node);
    else
      set_integer(*node, value);
    return true;
  }
  bool number_unsigned(number_unsigned_t value) {
    auto* node = add(Kind::integer);
    if (value > static_cast<number_unsigned_t>(largest_exact))
      inexact(*node);
    else
      set_integer(*node, static_cast<std::int64_t>(value));
    return true;
  }
  bool number_float(number_float_t value, const string_t&) {
    auto* node = add(Kind::number);
    node->number = value;
    if (std::abs(value) <= static_cast<double>(largest_exact)) {
      node->integer = static_cast<std::int64_t>(value);
      if (std::trunc(value) == value)
        node->kind = Kind::integer; // 1.0 is an integer
    } else if (std::trunc(value) == value) {
      inexact(*node);
    }
    return true;
  }
  bool string(string_t& value) {
    auto* node = add(Kind::string);
    node->string = keep(node->offset, value);
    return true;
  }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) { return open(Kind::object); }
  bool key(string_t& value) {
    const auto offset = start_of_token();
    last_ = taken_;
    auto& object = *open_.back().node;
    const auto name = keep(offset, value);
    if (const auto* first = open_.back().earlier(name))
      findings_.error(
          code::duplicate_key, document_.locate(offset), document_.pointer(first->offset),
          fmt::format("the key \"{}\" stands twice in one object; it is first at line {}", name,
                      document_.locate(first->offset).line),
          "keep one: readers of JSON disagree on which of the two counts");
    object.members.push_back({name, nullptr, &document_, offset});
    return true;
  }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(Kind::array); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    constexpr int number_overflow = 406;
    if (error.id == number_overflow) {
      const auto offset = start_of_token();
      findings_.error(code::inexact_number, document_.locate(offset), "",
                      "this number is larger than readers of JSON can hold",
                      "use a smaller figure");
      return false;
    }
    const auto what = plain(error.what());
    // A token in the wrong place is shown where it begins, a broken one where it breaks.
    const bool misplaced =
        what.find("unexpected") == 0 && what.find("end of input") != "unexpected "sv.size();
    const auto offset = misplaced ? start_of_token() : taken_ == 0 ? 0 : taken_ - 1;
    findings_.error(code::broken_json, document_.locate(offset), "", "this is not JSON: " + what,
                    "mend the syntax at this place; nothing after it was read");
    return false;
  }

private:
  /// An object or array whose end was not yet seen.
  struct Open {
    Node* node;
    std::unordered_map<std::string_view, std::uint32_t> index = {}; // only for objects of many keys
    std::size_t indexed = 0;

    const Member* earlier(std::string_view key) {
      constexpr std::size_t many = 32;
      const auto& members = node->members;
      if (members.size() < many)
        return node->member(key);
      for (; indexed < members.size();
           ++indexed) // not index.size(): a key that stands twice does not enlarge it
        index.emplace(members[indexed].key, static_cast<std::uint32_t>(indexed));
      const auto found = index.find(key);
      return found == index.end() ? nullptr : &members[found->second];
    }
  };

  std::uint32_t start_of_token() const {
    const auto& text = document_.text_;
    auto at = last_;
    while (at < text.size() && is_between_tokens(text[at]))
      ++at;
    return static_cast<std::uint32_t>(at);
  }

  /// The string as it stands in the file when it has no escapes, else a copy.
  std::string_view keep(std::uint32_t offset, string_t& value) {
    const std::string_view text = document_.text_;
    if (text.substr(offset + 1, value.size()) == value)
      return text.substr(offset + 1, value.size());
    return document_.strings_.emplace_back(std::move(value));
  }

  Node* add(Kind kind) {
    auto& node = document_.nodes_.emplace_back();
    node.kind = kind;
    node.document = &document_;
    node.offset = start_of_token();
    last_ = taken_;
    if (open_.empty())
      document_.root_ = &node;
    else if (open_.back().node->is(Kind::object))
      open_.back().node->members.back().value = &node;
    else
      open_.back().node->items.push_back(&node);
    return &node;
  }

  bool open(Kind kind) {
    auto* node = add(kind);
    open_.push_back({node});
    if (open_.size() <= deepest)
      return true;
    findings_.error(code::too_deep, document_.locate(node->offset), "",
                    fmt::format("nested deeper than {} levels", deepest),
                    "no catalog file needs such depth");
    return false;
  }

  bool close() {
    last_ = taken_;
    open_.pop_back();
    return true;
  }

  static void set_integer(Node& node, std::int64_t value) {
    node.integer = value;
    node.number = static_cast<double>(value);
  }

  void inexact(const Node& node) {
    findings_.error(
        code::inexact_number, document_.locate(node.offset), document_.pointer(node.offset),
        fmt::format("this integer is beyond ±{}, where readers of JSON round differently",
                    largest_exact),
        "use a smaller figure");
  }

  Document& document_;
  const std::size_t& taken_;
  Findings& findings_;
  std::vector<Open> open_;
  std::size_t last_ = 0; // end of the token before
};

void Document::parse(Findings& findings) {
  const auto before = findings.errors();
  line_starts_.assign(1, 0);
  for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  std::size_t taken = 0;
  TreeBuilder builder(*this, taken, findings);
  const bool complete =
      nlohmann::json::sax_parse(CountingIterator(text_.data(), &taken),
                                CountingIterator(text_.data() + text_.size(), &taken), &builder);
  // The parser takes a NUL for the end of the text and would not look at what comes behind it.
  if (const auto nul = text_.find('\0'); nul != std::string::npos && findings.errors() == before)
    findings.error(code::broken_json, locate(nul), "", "this is not JSON: there is a NUL byte",
                   "remove it and look at what follows it");
  if (complete)
    tolerant_root_ = root_;
  if (findings.errors() != before)
    root_ = nullptr;
}

Location Document::locate(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  if (next == line_starts_.begin())
    return {name_, 1, static_cast<int>(offset) + 1};
  return {name_, static_cast<int>(next - line_starts_.begin()),
          static_cast<int>(offset - *std::prev(next)) + 1};
}

namespace {

/// Values stand in the file in the order of the tree, so only the last child that begins before
/// `offset` can hold it.
template <typename Children, typename Begin>
const auto* child_at(const Children& children, std::size_t offset, Begin begin) {
  const auto after =
      std::upper_bound(children.begin(), children.end(), offset,
                       [&](std::size_t at, const auto& child) { return at < begin(child); });
  return after == children.begin() ? nullptr : &*std::prev(after);
}

bool find_offset(const Node* node, std::size_t offset, std::string& pointer) {
  while (node && node->offset != offset) {
    if (const auto* member =
            child_at(node->members, offset, [](const Member& m) { return m.offset; })) {
      pointer += '/' + escaped_step(member->key);
      if (member->offset == offset)
        return true;
      node = member->value;
    } else if (const auto* item =
                   child_at(node->items, offset, [](const Node* n) { return n->offset; })) {
      pointer += '/' + std::to_string(item - node->items.data());
      node = *item;
    } else {
      return false;
    }
  }
  return node != nullptr;
}

} // namespace

std::string Document::pointer(std::size_t offset) const {
  std::string out;
  return find_offset(root_, offset, out) ? out : std::string{};
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
  case Kind::null:
    return "null";
  case Kind::boolean:
    return "boolean";
  case Kind::integer:
    return "integer";
  case Kind::number:
    return "number";
  case Kind::string:
    return "string";
  case Kind::array:
    return "array";
  case Kind::object:
    return "object";
  }
  return "";
}

const Node* Node::find(std::string_view key) const {
  const auto* found = member(key);
  return found ? found->value : nullptr;
}

const Member* Node::member(std::string_view key) const {
  for (const auto& candidate : members)
    if (candidate.key == key)
      return &candidate;
  return nullptr;
}

bool equal(const Node& a, const Node& b) {
  if (a.is_number() && b.is_number())
    return a.number == b.number;
  if (a.kind != b.kind)
    return false;
  switch (a.kind) {
  case Kind::boolean:
    return a.boolean == b.boolean;
  case Kind::string:
    return a.string == b.string;
  case Kind::array:
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                      [](const Node* x, const Node* y) { return equal(*x, *y); });
  case Kind::object:
    return a.members.size() == b.members.size() &&
           std::all_of(a.members.begin(), a.members.end(), [&](const Member& member) {
             const auto* other = b.find(member.key);
             return other && equal(*member.value, *other);
           });
  default:
    return true;
  }
}

std::string text_of(const Node& node) {
  switch (node.kind) {
  case Kind::boolean:
    return node.boolean ? "true" : "false";
  case Kind::integer:
    return std::to_string(node.integer);
  case Kind::number:
    return fmt::format("{}", node.number);
  case Kind::string:
    return std::string(node.string);
  default:
    return std::string(kind_name(node.kind));
  }
}

Location where(const Node& node) {
  return node.document ? node.document->locate(node.offset) : Location{};
}
Location where(const Member& member) {
  return member.document ? member.document->locate(member.offset) : Location{};
}
std::string pointer(const Node& node) {
  return node.document ? node.document->pointer(node.offset) : std::string{};
}
std::string pointer(const Member& member) {
  return member.document ? member.document->pointer(member.offset) : std::string{};
}

} // namespace aircat::catalog
