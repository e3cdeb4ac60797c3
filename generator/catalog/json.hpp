#pragma once

#include "diagnostics/finding.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::catalog {

class Document;
struct Node;

enum class Kind : std::uint8_t { null, boolean, integer, number, string, array, object };

[[nodiscard]] std::string_view kind_name(Kind kind);

/// One key of an object with the place where the key stands.
struct Member {
  std::string_view key;
  const Node* value = nullptr;
  const Document* document = nullptr;
  std::uint32_t offset = 0;
};

/// A JSON value that knows where it stands. Nodes are never changed after they are made, so merged
/// trees share them; strings and keys live as long as the document.
struct Node {
  Kind kind = Kind::null;
  bool boolean = false;
  std::uint32_t offset = 0; ///< first byte of the value in the document
  std::int64_t integer = 0; ///< also set for kind number: truncated
  double number = 0;        ///< also set for kind integer
  std::string_view string;
  const Document* document = nullptr;
  std::vector<const Node*> items;
  std::vector<Member> members;

  /// The member's value, or nullptr: also when this is no object.
  [[nodiscard]] const Node* find(std::string_view key) const;
  [[nodiscard]] const Member* member(std::string_view key) const;
  [[nodiscard]] bool is(Kind k) const { return kind == k; }
  [[nodiscard]] bool is_scalar() const { return kind != Kind::array && kind != Kind::object; }
  [[nodiscard]] bool is_number() const { return kind == Kind::integer || kind == Kind::number; }
};

/// Equal as JSON: 1 and 1.0 are the same, objects regardless of key order.
[[nodiscard]] bool equal(const Node& a, const Node& b);

/// The text that a person sees for a scalar: strings bare, numbers as short as possible.
[[nodiscard]] std::string text_of(const Node& node);

/// One file: its text, its nodes, and places as line and column.
class Document {
public:
  Document(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Parses the text once. Broken JSON, duplicate keys, numbers that JSON readers disagree on and
  /// nesting deeper than 64 levels are findings; the root is then nullptr.
  void parse(Findings& findings);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const Node* root() const { return root_; }
  /// The root also where keys stand twice or numbers are inexact; nullptr only for what is no JSON.
  [[nodiscard]] const Node* tolerant_root() const { return tolerant_root_; }
  [[nodiscard]] Location locate(std::size_t offset) const;
  /// JSON pointer of the value or key that starts at `offset`.
  [[nodiscard]] std::string pointer(std::size_t offset) const;

private:
  friend class TreeBuilder;
  std::string name_;
  std::string text_;
  std::deque<Node> nodes_;
  std::deque<std::string> strings_;
  std::vector<std::uint32_t> line_starts_; // made by parse(), so that many findings stay linear
  const Node* root_ = nullptr;
  const Node* tolerant_root_ = nullptr;
};

/// Where a node or key stands, for findings. Safe for nodes without a document (made, not read).
[[nodiscard]] Location where(const Node& node);
[[nodiscard]] Location where(const Member& member);
[[nodiscard]] std::string pointer(const Node& node);
[[nodiscard]] std::string pointer(const Member& member);

} // namespace aircat::catalog
