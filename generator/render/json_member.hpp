#pragma once

#include "json/json.hpp"

#include <string>

namespace aircat::render {

/// Adds a member whose key is known to be new. `operator[]` would search all earlier keys first,
/// which takes too long for objects of many thousand translations.
inline void append_member(Json& object, std::string key, Json value) {
  object.get_ref<Json::object_t&>().emplace_back(std::move(key), std::move(value));
}

/// Adds all members of another object, none of whose keys it has.
inline void append_members(Json& object, Json others) {
  for (auto& [key, value] : others.get_ref<Json::object_t&>())
    append_member(object, std::move(key), std::move(value));
}

} // namespace aircat::render
