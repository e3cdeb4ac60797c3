#include "catalog/node_json.hpp"

#include <nlohmann/json.hpp>

namespace aircat::catalog {

nlohmann::ordered_json to_json(const Node& node) {
  switch (node.kind) {
  case Kind::null:
    return nullptr;
  case Kind::boolean:
    return node.boolean;
  case Kind::integer:
    return node.integer;
  case Kind::number:
    return node.number;
  case Kind::string:
    return std::string(node.string);
  case Kind::array: {
    auto array = nlohmann::ordered_json::array();
    for (const auto* item : node.items)
      array.push_back(to_json(*item));
    return array;
  }
  case Kind::object: {
    auto object = nlohmann::ordered_json::object();
    for (const auto& member : node.members)
      object[std::string(member.key)] = to_json(*member.value);
    return object;
  }
  }
  return nullptr;
}

} // namespace aircat::catalog
