#pragma once

#include "request/value.hpp"
#include "request/wire_tree.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::request {

/// A value of a request, with its node in the tree of known names.
struct Entry {
  static constexpr std::uint32_t none = NameTable::none;

  Value value;
  std::string_view key; ///< as the request has it; empty for an element
  element_type type = element_type::NULL_VALUE;
  std::uint32_t node = none;   ///< none: an unknown name
  std::uint32_t parent = none; ///< the entry that holds it; none: the request itself
  std::uint32_t end = 0;       ///< behind the last entry inside it
  std::uint32_t index = 0;     ///< of an element
};

/// A request as the list of its values in authored order, what is inside a value right behind it.
/// Names are looked up once, whatever number of capabilities is then judged. Meant to be used
/// again: nothing is allocated once the list has grown to the usual length.
class FlatRequest {
public:
  /// The values of `request` must live as long as they are looked at.
  void read(const WireTree& tree, simdjson::dom::object request);

  [[nodiscard]] std::span<const Entry> entries() const { return {entries_.data(), count_}; }
  /// Whether the request has a value at the node.
  [[nodiscard]] bool has(std::uint32_t node) const {
    return node != Entry::none && last_[node].round == round_;
  }
  /// The last value at a node that the request has.
  [[nodiscard]] const Entry& last(std::uint32_t node) const { return entries_[last_[node].entry]; }
  /// Values whose key their object already has.
  [[nodiscard]] const std::vector<std::uint32_t>& repeated() const { return repeated_; }
  [[nodiscard]] std::string pointer(const Entry& entry) const;

private:
  struct Last {
    std::uint64_t round = 0; ///< the request for which `entry` was set
    std::uint32_t entry = 0;
  };

  void members(const WireTree& tree, const NameTable& names, simdjson::dom::object object,
               std::uint32_t parent);
  void elements(const WireTree& tree, std::uint32_t node, simdjson::dom::array array,
                std::uint32_t parent);
  void note(std::uint32_t node, std::uint32_t entry, std::uint32_t parent);

  Entry& append() {
    if (count_ == entries_.size())
      entries_.resize(std::size_t{count_} * 2);
    return entries_[count_++];
  }

  std::vector<Entry> entries_ = std::vector<Entry>(64); ///< the first `count_` are the request's
  std::uint32_t count_ = 0;
  std::vector<Last> last_;
  std::vector<std::uint32_t> repeated_;
  std::uint64_t round_ = 0;
};

} // namespace aircat::request
