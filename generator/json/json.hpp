#pragma once

#include "json/json_fwd.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <utility>
#include <vector>

namespace aircat {

/// Members of a JSON object in the order they were added. nlohmann::ordered_map does the same, but
/// its keys are const, so that it copies every member, with all that is in it, whenever it grows.
template <class Key, class T, class, class>
class OrderedMembers : public std::vector<std::pair<Key, T>> {
  using Members = std::vector<std::pair<Key, T>>;

public:
  using key_type = Key;
  using mapped_type = T;
  using key_compare = std::equal_to<>;
  using Members::Members;
  using typename Members::const_iterator;
  using typename Members::iterator;

  template <class Name>
  [[nodiscard]] iterator find(const Name& key) {
    return std::find_if(this->begin(), this->end(),
                        [&](const auto& member) { return member.first == key; });
  }
  template <class Name>
  [[nodiscard]] const_iterator find(const Name& key) const {
    return std::find_if(this->begin(), this->end(),
                        [&](const auto& member) { return member.first == key; });
  }
  template <class Name>
  [[nodiscard]] std::size_t count(const Name& key) const {
    return find(key) == this->end() ? 0 : 1;
  }

  /// Adds the member unless there is one of that name.
  template <class Name>
  std::pair<iterator, bool> emplace(Name&& key, T value) {
    if (const auto found = find(key); found != this->end())
      return {found, false};
    this->emplace_back(Key(std::forward<Name>(key)), std::move(value));
    return {std::prev(this->end()), true};
  }
  template <class Name>
  T& operator[](Name&& key) {
    return emplace(std::forward<Name>(key), T{}).first->second;
  }
  template <class Name>
  [[nodiscard]] T& at(const Name& key) {
    return const_cast<T&>(std::as_const(*this).at(key));
  }
  template <class Name>
  [[nodiscard]] const T& at(const Name& key) const {
    if (const auto found = find(key); found != this->end())
      return found->second;
    throw std::out_of_range("key not found");
  }

  using Members::erase;
  template <class Name>
  requires std::is_convertible_v<Name, std::string_view> std::size_t erase(const Name& key) {
    return std::erase_if(static_cast<Members&>(*this),
                         [&](const auto& member) { return member.first == key; });
  }

  using Members::insert;
  std::pair<iterator, bool> insert(std::pair<Key, T> member) {
    return emplace(std::move(member.first), std::move(member.second));
  }
};

} // namespace aircat
