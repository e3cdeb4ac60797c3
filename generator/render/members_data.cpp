#include "render/members_data.hpp"

#include "render/json_layout.hpp"
#include "json/json.hpp"

namespace aircat::render {

using mustache::Code;

mustache::List members_data(std::vector<LaidOutMember> members) {
  mustache::List list;
  list.reserve(members.size());
  for (auto& [key, value] : members)
    list.push_back(mustache::Object{{"key", Code{json_string(key)}},
                                    {"value", Code{std::move(value)}},
                                    {"comma", Code{&value == &members.back().second ? "" : ","}}});
  return list;
}

namespace {

template <class Members>
mustache::List members_of(const Members& members, std::size_t indent) {
  std::vector<LaidOutMember> texts;
  texts.reserve(members.size());
  for (const auto& [key, value] : members) {
    const auto column = indent + display_width(json_string(key)) + 2;
    const bool is_last = texts.size() + 1 == members.size();
    texts.emplace_back(std::string(key),
                       lay_out(value, generated_json, indent, column, is_last ? 0 : 1));
  }
  return members_data(std::move(texts));
}

} // namespace

mustache::List members_data(const Json& object, std::size_t indent) {
  return members_of(object.get_ref<const Json::object_t&>(), indent);
}

mustache::List members_data(const Schema& object, std::size_t indent) {
  return members_of(object.members(), indent);
}

} // namespace aircat::render
