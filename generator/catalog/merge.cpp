#include "catalog/merge.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace aircat::catalog {
namespace {

using namespace std::string_view_literals;

constexpr std::array limit_keys{"const"sv,      "enum"sv,      "minimum"sv,   "maximum"sv,
                                "multipleOf"sv, "minLength"sv, "maxLength"sv, "pattern"sv,
                                "minItems"sv,   "maxItems"sv};

bool is_limit(std::string_view key) {
  return std::find(limit_keys.begin(), limit_keys.end(), key) != limit_keys.end();
}

bool has_null(const Node& node) {
  return std::any_of(node.members.begin(), node.members.end(), [](const Member& member) {
    return member.value->is(Kind::null) ||
           (member.value->is(Kind::object) && has_null(*member.value));
  });
}

} // namespace

const Node* merge_patch(const Node* base, const Node* patch, std::deque<Node>& arena) {
  if (!patch)
    return base;
  if (!patch->is(Kind::object))
    return patch;
  const bool onto_object = base && base->is(Kind::object);
  if (!onto_object && !has_null(*patch))
    return patch;

  Node merged;
  merged.kind = Kind::object;
  merged.document = patch->document;
  merged.offset = patch->offset;
  if (onto_object)
    merged.members = base->members;
  for (const auto& member : patch->members) {
    const auto at = std::find_if(merged.members.begin(), merged.members.end(),
                                 [&](const Member& m) { return m.key == member.key; });
    if (member.value->is(Kind::null)) {
      if (at != merged.members.end())
        merged.members.erase(at);
    } else if (at != merged.members.end()) {
      const auto* value = merge_patch(at->value, member.value, arena);
      *at = member;
      at->value = value;
    } else {
      merged.members.push_back(member);
      merged.members.back().value = merge_patch(nullptr, member.value, arena);
    }
  }
  return &arena.emplace_back(std::move(merged));
}

const Node* merge_parameter(const Node* base, const Node* patch, std::deque<Node>& arena) {
  if (base && base->is(Kind::object) && patch && patch->is(Kind::object) &&
      std::any_of(patch->members.begin(), patch->members.end(),
                  [](const Member& m) { return is_limit(m.key); })) {
    Node kept = *base;
    std::erase_if(kept.members,
                  [](const Member& m) { return is_limit(m.key) || m.key == "default"; });
    base = &arena.emplace_back(std::move(kept));
  }
  return merge_patch(base, patch, arena);
}

} // namespace aircat::catalog
