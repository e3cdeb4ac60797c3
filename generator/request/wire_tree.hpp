#pragma once

#include "request/name_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::request {

/// A name on the wire, and what may stand below it.
struct WireNode {
  std::string path; ///< `frameImages[].frame`; of an element `frameImages[]`
  NameTable children;
  std::uint32_t element = NameTable::none; ///< the node of each object in an array of objects
};

/// All names that are known for a task, as the tree that a request follows. Node 0 is the request.
class WireTree {
public:
  WireTree() : nodes_(1) {}

  /// Makes a path known: the views of `path` must outlive the tree. Returns its node.
  std::uint32_t add(std::string_view path);

  /// The node of a path, or `NameTable::none`.
  [[nodiscard]] std::uint32_t find(std::string_view path) const;
  [[nodiscard]] const WireNode& operator[](std::uint32_t node) const { return nodes_[node]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

private:
  std::uint32_t append(std::string path);
  std::vector<WireNode> nodes_;
};

} // namespace aircat::request
