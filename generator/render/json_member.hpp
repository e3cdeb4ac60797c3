#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>

namespace aircat::render {

/// An empty object with room for as many members: one that grows beyond its room copies them all,
/// with everything in them.
inline nlohmann::ordered_json object_for(std::size_t members) {
  auto object = nlohmann::ordered_json::object();
  object.get_ref<nlohmann::ordered_json::object_t&>().reserve(members);
  return object;
}

/// Adds a member whose key is known to be new. `operator[]` would search all earlier keys first,
/// which takes too long for objects of many thousand translations.
inline void append_member(nlohmann::ordered_json& object, std::string key,
                          nlohmann::ordered_json value) {
  using Members = nlohmann::ordered_json::object_t;
  auto& members = object.get_ref<Members&>();
  static_cast<Members::Container&>(members).emplace_back(std::move(key), std::move(value));
}

} // namespace aircat::render
