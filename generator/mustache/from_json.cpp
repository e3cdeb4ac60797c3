#include "mustache/from_json.hpp"

#include "json/json.hpp"

namespace aircat::mustache {
namespace {

std::optional<Value> convert(const Json& json, std::size_t depth) {
  if (depth > max_json_depth)
    return std::nullopt;
  switch (json.type()) {
  case nlohmann::json::value_t::null:
    return Value();
  case nlohmann::json::value_t::boolean:
    return Value(json.get<bool>());
  case nlohmann::json::value_t::string:
    return Value(Text{json.get_ref<const std::string&>()});
  case nlohmann::json::value_t::array: {
    List list;
    list.reserve(json.size());
    for (const auto& element : json) {
      auto value = convert(element, depth + 1);
      if (!value)
        return std::nullopt;
      list.push_back(*std::move(value));
    }
    return Value(std::move(list));
  }
  case nlohmann::json::value_t::object: {
    Object object;
    object.reserve(json.size());
    for (const auto& [name, member] : json.items()) {
      auto value = convert(member, depth + 1);
      if (!value)
        return std::nullopt;
      object.set(name, *std::move(value));
    }
    return Value(std::move(object));
  }
  default:
    return Value(Text{json.dump()});
  }
}

} // namespace

std::optional<Value> from_json(const Json& json) {
  return convert(json, 0);
}

} // namespace aircat::mustache
