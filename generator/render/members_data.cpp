#include "render/members_data.hpp"

#include "render/json_layout.hpp"

namespace aircat::render {

using mustache::Code;

mustache::List members_data(const Definitions& members, std::size_t indent) {
  mustache::List list;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const bool is_last = i + 1 == members.size();
    const auto key = json_string(members[i].first);
    const auto column = indent + key.size() + 2;
    list.push_back(mustache::Object{{"key", Code{key}},
                                    {"value", Code{lay_out(members[i].second, generated_json,
                                                           indent, column, is_last ? 0 : 1)}},
                                    {"comma", Code{is_last ? "" : ","}}});
  }
  return list;
}

} // namespace aircat::render
