#include "render/schema.hpp"

#include <algorithm>
#include <utility>

namespace aircat::render {
namespace {

/// What somebody else holds too is copied, one level deep, before it changes.
template <class Container>
Container& own(std::shared_ptr<Container>& shared) {
  if (shared.use_count() > 1)
    shared = std::make_shared<Container>(*shared);
  return *shared;
}

template <class Members>
auto* value_of(Members& members, std::string_view key) {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const auto& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

} // namespace

Schema::Schema(Items items) : data_(std::make_shared<Items>(std::move(items))) {}

Schema::Schema(std::initializer_list<Member> members) : data_(std::make_shared<Members>(members)) {}

Schema Schema::object() {
  Schema made;
  made.data_ = std::make_shared<Members>();
  return made;
}

double Schema::number() const {
  return is_integer() ? static_cast<double>(integer()) : std::get<double>(data_);
}

std::string_view Schema::string() const {
  const auto* view = std::get_if<std::string_view>(&data_);
  return view ? *view : std::string_view(*std::get<OwnText>(data_));
}

std::size_t Schema::size() const {
  if (is_array())
    return items().size();
  return is_object() ? members().size() : 0;
}

const Schema* Schema::find(std::string_view key) const {
  return is_object() ? value_of(members(), key) : nullptr;
}

bool Schema::says(std::string_view key, const Schema& value) const {
  const auto* said = find(key);
  return said && *said == value;
}

Schema::Items& Schema::own_items() {
  return own(std::get<SharedItems>(data_));
}

Schema::Members& Schema::own_members() {
  return own(std::get<SharedMembers>(data_));
}

Schema* Schema::find_own(std::string_view key) {
  return contains(key) ? value_of(own_members(), key) : nullptr;
}

void Schema::append(std::string_view key, Schema value) {
  own_members().push_back({key, std::move(value)});
}

void Schema::append_all(const Schema& others) {
  auto& own = own_members();
  own.insert(own.end(), others.members().begin(), others.members().end());
}

void Schema::erase(std::string_view key) {
  std::erase_if(own_members(), [&](const Member& member) { return member.key == key; });
}

bool operator==(const Schema& a, const Schema& b) {
  if (a.is_same(b))
    return true;
  if (a.is_object() && b.is_object())
    return a.members() == b.members();
  if (a.is_array() && b.is_array())
    return a.items() == b.items();
  if (a.is_string() && b.is_string())
    return a.string() == b.string();
  return a.is_number() && b.is_number() && a.number() == b.number();
}

} // namespace aircat::render
