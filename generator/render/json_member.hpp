#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace aircat::render {

/// Adds a member whose key is known to be new. `operator[]` would search all earlier keys first,
/// which takes too long for objects of many thousand translations.
inline void append_member(nlohmann::ordered_json& object, std::string key,
                          nlohmann::ordered_json value) {
  using Members = nlohmann::ordered_json::object_t;
  auto& members = object.get_ref<Members&>();
  static_cast<Members::Container&>(members).emplace_back(std::move(key), std::move(value));
}

} // namespace aircat::render
