#include "render/members_data.hpp"

#include "render/json_layout.hpp"
#include "json/json.hpp"

namespace aircat::render {

using mustache::Code;

namespace {

mustache::Object member_data(std::string_view key, std::string value, bool is_last) {
  return {{"key", Code{json_string(key)}},
          {"value", Code{std::move(value)}},
          {"comma", Code{is_last ? "" : ","}}};
}

template <class Members>
mustache::List members_of(const Members& members, std::size_t indent) {
  mustache::List list;
  list.reserve(members.size());
  for (const auto& [key, value] : members) {
    const auto column = indent + display_width(json_string(key)) + 2;
    const bool is_last = list.size() + 1 == members.size();
    list.push_back(
        member_data(key, lay_out(value, generated_json, indent, column, is_last ? 0 : 1), is_last));
  }
  return list;
}

} // namespace

mustache::List members_data(const Json& object, std::size_t indent) {
  return members_of(object.get_ref<const Json::object_t&>(), indent);
}

mustache::List members_data(const Schema& object, std::size_t indent) {
  return members_of(object.members(), indent);
}

mustache::MadeList made_members(std::vector<NamedSchema> members,
                                std::function<std::string(const Schema&)> text_of) {
  const auto size = members.size();
  return {size, [members = std::move(members), text_of = std::move(text_of)](std::size_t i) {
            const auto& [key, schema] = members[i];
            return member_data(key, text_of(schema), i + 1 == members.size());
          }};
}

} // namespace aircat::render
