#include "lint/rules.hpp"

#include "diagnostics/pointer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aircat::lint::rules {
namespace {

const catalog::Node* resolve(const catalog::Node& root, std::string_view pointer) {
  const auto* node = &root;
  while (node && !pointer.empty()) {
    pointer.remove_prefix(1);
    const auto step = unescaped_step(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(std::min(pointer.find('/'), pointer.size()));
    if (node->is(catalog::Kind::array)) {
      std::size_t index = node->items.size();
      (void)std::from_chars(step.data(), step.data() + step.size(), index);
      node = index < node->items.size() ? node->items[index] : nullptr;
    } else {
      node = node->find(step);
    }
  }
  return node;
}

/// What is data and no schema may hold anything.
bool is_data(std::string_view key) {
  return key == "example" || key == "examples" || key == "default" || key == "const" ||
         key == "enum";
}

void walk(const catalog::Node& node, const catalog::Node& root, Report& report) {
  for (const auto* item : node.items)
    walk(*item, root, report);
  for (const auto& member : node.members) {
    if (is_data(member.key))
      continue;
    if (member.key == "$ref" && member.value->string.substr(0, 2) == "#/" &&
        !resolve(root, member.value->string.substr(1)))
      report.error(*member.value,
                   fmt::format("there is nothing at {}", quoted(member.value->string)),
                   "mend the reference, or add what it refers to");
    walk(*member.value, root, report);
  }
}

void check(const Subject& subject, Report& report) {
  for (const auto& schema : subject.schemas)
    walk(*schema.root, *schema.root, report);
}

} // namespace

const Rule reference_unresolved{
    {"AC6022", "A reference leads nowhere",
     R"(A `$ref` names a place in this document that is not there. Tools stop at it with a message of their own, or take it for
"anything".

Mend the reference, or add what it refers to. References to other files are not followed.
)",
     R"(// video/Sora2.text2video.json
"schemas": {
  "Sora2Input": {
    "properties": { "duration": { "title": "Duration", "$ref": "#/components/schemas/Seconds" } },
    "x-fal-order-properties": ["duration"]
  }
})",
     R"(// video/Sora2.text2video.json
"schemas": {
  "Sora2Input": {
    "properties": { "duration": { "title": "Duration", "$ref": "#/components/schemas/Seconds" } },
    "x-fal-order-properties": ["duration"]
  },
  "Seconds": { "type": "integer", "enum": [4, 8, 12] }
})"},
    check};

} // namespace aircat::lint::rules
