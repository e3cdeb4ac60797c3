#include "catalog/node_json.hpp"

#include "json/json.hpp"

namespace aircat::catalog {

Json to_json(const Node& node) {
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
    auto array = Json::array();
    for (const auto* item : node.items)
      array.push_back(to_json(*item));
    return array;
  }
  case Kind::object: {
    auto object = Json::object();
    for (const auto& member : node.members)
      object[std::string(member.key)] = to_json(*member.value);
    return object;
  }
  }
  return nullptr;
}

} // namespace aircat::catalog
