#include "request/flat_request.hpp"

#include "diagnostics/pointer.hpp"
#include "request/path.hpp"

namespace aircat::request {

void FlatRequest::read(const WireTree& tree, simdjson::dom::object request) {
  ++round_;
  count_ = 0;
  repeated_.clear();
  if (last_.size() < tree.size())
    last_.resize(tree.size());
  members(tree, tree[0].children, request, Entry::none);
}

void FlatRequest::members(const WireTree& tree, const NameTable& names,
                          simdjson::dom::object object, std::uint32_t parent) {
  for (const auto member : object) {
    const auto node = names.find(member.key);
    const auto at = count_;
    const auto type = member.value.type();
    append() = {member.value, member.key, type, node, parent, at + 1, 0};
    if (node == Entry::none)
      continue;
    note(node, at, parent);
    if (type == element_type::OBJECT) {
      const auto& inner = tree[node].children;
      if (inner.empty())
        continue;
      members(tree, inner, object_in(member.value), at);
    } else if (type == element_type::ARRAY) {
      if (tree[node].element == Entry::none)
        continue;
      elements(tree, tree[node].element, array_in(member.value), at);
    } else {
      continue;
    }
    entries_[at].end = count_;
  }
}

void FlatRequest::elements(const WireTree& tree, std::uint32_t node, simdjson::dom::array array,
                           std::uint32_t parent) {
  std::uint32_t index = 0;
  for (const auto item : array) {
    const auto at = count_;
    const auto type = item.type();
    append() = {item, {}, type, node, parent, at + 1, index++};
    last_[node] = {round_, at};
    if (type != element_type::OBJECT)
      continue;
    members(tree, tree[node].children, object_in(item), at);
    entries_[at].end = count_;
  }
}

void FlatRequest::note(std::uint32_t node, std::uint32_t entry, std::uint32_t parent) {
  auto& last = last_[node];
  if (last.round == round_ && entries_[last.entry].parent == parent)
    repeated_.push_back(entry);
  last = {round_, entry};
}

std::string FlatRequest::pointer(const Entry& entry) const {
  const auto before = entry.parent == Entry::none ? "" : pointer(entries_[entry.parent]);
  return before + "/" + (entry.key.data() ? escaped_step(entry.key) : std::to_string(entry.index));
}

} // namespace aircat::request
