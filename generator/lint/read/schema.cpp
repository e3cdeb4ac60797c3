#include "lint/read/schema.hpp"

#include <algorithm>
#include <cctype>

namespace aircat::lint {
namespace {

using catalog::Kind;
using catalog::Member;
using catalog::Node;

bool has_extension(const Node& node) {
  return std::any_of(node.members.begin(), node.members.end(), [](const Member& member) {
    return member.key.substr(0, 8) == "x-imgly-" || member.key.substr(0, 6) == "x-fal-";
  });
}

bool is_input(const Node& component) {
  const auto* properties = component.find("properties");
  if (!component.is(Kind::object) || !properties || !properties->is(Kind::object))
    return false;
  return has_extension(component) ||
         std::any_of(properties->members.begin(), properties->members.end(),
                     [](const Member& member) { return has_extension(*member.value); });
}

Input read_input(const catalog::Document& document, const Member& component) {
  Input input;
  input.document = &document;
  input.member = &component;
  for (const auto& member : component.value->find("properties")->members)
    if (member.value->is(Kind::object))
      input.properties.push_back({member.key, &member});
  return input;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

} // namespace

std::string_view Property::text(std::string_view key) const {
  const auto* value = find(key);
  return value && value->is(Kind::string) ? value->string : std::string_view{};
}

std::string_view Property::control() const {
  const auto* builder = find("x-imgly-builder");
  const auto* component = builder ? builder->find("component") : nullptr;
  return component && component->is(Kind::string) ? component->string : std::string_view{};
}

Schema read_schema(const catalog::Document& document, const Node& root) {
  Schema schema{&document, &root, {}};
  const auto* components = root.find("components");
  const auto* schemas = components ? components->find("schemas") : nullptr;
  if (!schemas)
    return schema;
  for (const auto& member : schemas->members)
    if (is_input(*member.value))
      schema.inputs.push_back(read_input(document, member));
  return schema;
}

Media media_by_name(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool image = contains(lower, "2image"), video = contains(lower, "2video");
  return image == video ? Media::unknown : image ? Media::image : Media::video;
}

std::vector<std::string_view> strings_in(const Node* list) {
  std::vector<std::string_view> strings;
  if (list)
    for (const auto* item : list->items)
      if (item->is(Kind::string))
        strings.push_back(item->string);
  return strings;
}

} // namespace aircat::lint
