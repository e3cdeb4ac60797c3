#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

/// What stands at a leaf of a request in generated code.
struct Leaf {
  std::string expression;             ///< of a value, or the function of a call
  std::vector<std::string> arguments; ///< of a call, or the elements of a list
  bool as_list = false;
};

/// A request as nested literals: objects, lists of elements that a field selects, and leaves.
class WireTree {
public:
  /// Puts a leaf at a placement. `condition` is the expression that decides whether an element is
  /// sent at all: empty, it always is; none, the leaf joins an element that others make.
  void place(const catalog::Placement& placement, Leaf leaf,
             const std::optional<std::string>& condition);
  /// Puts a leaf at a path without elements.
  void place(std::string_view path, Leaf leaf);

  [[nodiscard]] bool empty() const { return members_.empty(); }
  [[nodiscard]] bool has_conditions() const;

  /// The tree as the partial `_members` takes it, for lines that start at `indent`.
  [[nodiscard]] mustache::List data(std::size_t indent) const;

private:
  struct Element;
  struct Member {
    std::string key;
    Leaf leaf;
    bool is_leaf = false;
    std::vector<Member> members;
    std::vector<Element> elements;
  };
  struct Element {
    std::string selector; ///< `frame=first`
    std::string condition;
    bool always = false;
    std::vector<Member> members;
  };

  static Member& member(std::vector<Member>& members, std::string_view key);
  static mustache::List data_of(const std::vector<Member>& members, std::size_t indent);
  static mustache::List data_of(const std::vector<Element>& elements, std::size_t indent);
  static bool has_conditions(const std::vector<Member>& members);

  std::vector<Member> members_;
};

} // namespace aircat::render
