#include "mustache/value.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace aircat::mustache {
namespace {

/// Up to here comparing every name is faster than hashing one.
constexpr std::size_t most_unindexed = 16;

std::size_t slot_of(std::string_view name, std::size_t slots) {
  return std::hash<std::string_view>{}(name) & (slots - 1);
}

} // namespace

std::string_view kind_name(Kind kind) {
  constexpr std::array<std::string_view, 6> names{"null", "true or false", "text",
                                                  "code", "a list",        "an object"};
  return names[static_cast<std::size_t>(kind)];
}

Value::Value(List value) : data_(std::make_shared<const List>(std::move(value))) {}
Value::Value(Object value) : data_(std::make_shared<const Object>(std::move(value))) {}

Value::Value(MadeList value) : data_(std::make_shared<const MadeList>(std::move(value))) {}

bool Value::truthy() const {
  switch (kind()) {
  case Kind::null:
    return false;
  case Kind::boolean:
    return *boolean();
  case Kind::text:
    return !text()->value.empty();
  case Kind::code:
    return !code()->value.empty();
  case Kind::list:
    return made_list() ? made_list()->size > 0 : !list()->empty();
  case Kind::object:
    return true;
  }
  return false;
}

const List* Value::list() const {
  const auto* shared = std::get_if<std::shared_ptr<const List>>(&data_);
  return shared ? shared->get() : nullptr;
}

const MadeList* Value::made_list() const {
  const auto* shared = std::get_if<std::shared_ptr<const MadeList>>(&data_);
  return shared ? shared->get() : nullptr;
}

const Object* Value::object() const {
  const auto* shared = std::get_if<std::shared_ptr<const Object>>(&data_);
  return shared ? shared->get() : nullptr;
}

Object::Object(std::initializer_list<Given> members) {
  members_.reserve(members.size());
  for (const auto& [name, value] : members)
    set(std::move(name), std::move(value));
}

Object& Object::set(std::string name, Value value) {
  const auto at = position(name);
  if (at < members_.size()) {
    members_[at].second = std::move(value);
    return *this;
  }
  members_.emplace_back(std::move(name), std::move(value));
  if (members_.size() * 2 > slots_.size())
    rebuild_index();
  else
    index(members_.size() - 1);
  return *this;
}

const Value* Object::find(std::string_view name) const {
  const auto at = position(name);
  return at < members_.size() ? &members_[at].second : nullptr;
}

/// Where the member is, or `size()`.
std::size_t Object::position(std::string_view name) const {
  if (slots_.empty()) {
    std::size_t at = 0;
    while (at < members_.size() && members_[at].first != name)
      ++at;
    return at;
  }
  for (auto slot = slot_of(name, slots_.size()); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const std::size_t at = slots_[slot] - 1;
    if (members_[at].first == name)
      return at;
  }
  return members_.size();
}

void Object::index(std::size_t member) {
  auto slot = slot_of(members_[member].first, slots_.size());
  while (slots_[slot] != 0)
    slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = static_cast<std::uint32_t>(member + 1);
}

/// Keeps the table at most half full; a power of two, so that a mask wraps around.
void Object::rebuild_index() {
  if (members_.size() <= most_unindexed)
    return;
  std::size_t slots = 64;
  while (slots < members_.size() * 4)
    slots *= 2;
  slots_.assign(slots, 0);
  for (std::size_t member = 0; member < members_.size(); ++member)
    index(member);
}

} // namespace aircat::mustache
