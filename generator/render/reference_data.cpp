#include "catalog/files.hpp"
#include "catalog/node_json.hpp"
#include "naming/case.hpp"
#include "naming/markdown.hpp"
#include "render/data.hpp"
#include "render/json_layout.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>

namespace aircat::render {
namespace {

using catalog::Node;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Value;
using namespace std::string_view_literals;

/// The kinds of catalog files in the order in which a reader meets them, then what they share.
constexpr std::array schema_names{"model"sv, "capability"sv, "task"sv, "vendor"sv,     "common"sv,
                                  "sizes"sv, "locale"sv,     "airs"sv, "definitions"sv};

/// Text of a schema as Markdown: what stands between backticks is code, all else is shown as it is
/// written.
std::string prose(std::string_view text) {
  std::string out;
  const auto add_text = [&](std::string_view piece) {
    const auto shown =
        naming::markdown_text(fmt::format(".{}.", piece)); // the dots keep blanks at its ends
    out.append(shown, 1, shown.size() - 2);
  };
  for (;;) {
    const auto open = text.find('`');
    const auto close = open == std::string_view::npos ? open : text.find('`', open + 1);
    if (close == std::string_view::npos)
      break;
    add_text(text.substr(0, open));
    out += naming::markdown_code(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  add_text(text);
  return out;
}

std::string_view text_at(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value ? value->string : std::string_view{};
}

std::string value_code(const Node& value) {
  constexpr JsonLayout one_line{1'000'000, false, false};
  return naming::markdown_code(lay_out(catalog::to_json(value), one_line));
}

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    (out += i == 0 ? "" : i + 1 < parts.size() ? ", " : last) += parts[i];
  return out;
}

/// The keys that a schema describes, its own or those of the alternative that has some; else
/// nullptr.
const Node* properties_of(const Node& schema) {
  if (const auto* own = schema.find("properties"))
    return own;
  if (const auto* any = schema.find("anyOf"))
    for (const auto* one : any->items)
      if (const auto* own = one->find("properties"))
        return own;
  return nullptr;
}

bool is_required(const Node& schema, std::string_view key) {
  const auto* list = schema.find("required");
  return list && std::any_of(list->items.begin(), list->items.end(),
                             [&](const Node* item) { return item->string == key; });
}

/// Where a section starts in the page.
std::string anchor(std::string_view file, std::string_view definition = {}) {
  return definition.empty() ? std::string(file)
                            : fmt::format("{}-{}", file, naming::kebab_case(definition));
}

class Reference {
public:
  Reference(const std::string& catalog, Findings& findings) {
    for (const auto& file : schema_files(catalog)) {
      auto document = std::make_unique<catalog::Document>(file, catalog::read_file(file, findings));
      document->parse(findings);
      if (document->root())
        documents_.emplace(std::filesystem::path(file).stem().string(), std::move(document));
    }
  }

  [[nodiscard]] List sections() const {
    List sections;
    for (const auto name : schema_names) {
      const auto found = documents_.find(name);
      if (found == documents_.end())
        continue;
      const auto& root = *found->second->root();
      const bool shared = name == "definitions";
      if (!shared)
        sections.push_back(
            section(anchor(name), naming::markdown_text(text_at(root, "title")), root));
      if (const auto* definitions = root.find("definitions"))
        for (const auto& [key, value, document, offset] : definitions->members)
          if (properties_of(*value))
            sections.push_back(
                section(anchor(name, key),
                        naming::markdown_code(key) + (shared ? "" : fmt::format(" in a {}", name)),
                        *value));
    }
    return sections;
  }

private:
  [[nodiscard]] Object section(std::string id, std::string title, const Node& schema) const {
    auto description = text_at(schema, "description");
    std::string_view path; // "models/<vendor>/<slug>.json: one model …"
    if (const auto colon = description.find(".json: "); colon != std::string_view::npos) {
      path = description.substr(0, colon + 5);
      description.remove_prefix(colon + 7);
    }
    List keys;
    add_keys(schema, "", keys);
    return {{"anchor", Code{std::move(id)}},
            {"title", Code{std::move(title)}},
            {"path", Code{path.empty() ? "" : naming::markdown_code(path)}},
            {"description", Code{prose(description)}},
            {"keys", std::move(keys)}};
  }

  /// Keys of objects within stand behind their parent, as `media.image`.
  void add_keys(const Node& schema, const std::string& parent, List& keys) const {
    const auto* properties = properties_of(schema);
    for (const auto& member : properties ? properties->members : std::vector<catalog::Member>{}) {
      if (member.key == "$schema")
        continue;
      const auto name = parent + std::string(member.key);
      keys.push_back(
          key(naming::markdown_code(name), *member.value, is_required(schema, member.key)));
      if (!member.value->find("$ref"))
        add_keys(*member.value, name + ".", keys);
    }
    if (const auto* others = schema.find("additionalProperties");
        others && properties && !others->members.empty())
      keys.push_back(key(parent.empty() ? "any other key" : naming::markdown_code(parent + "…"),
                         *others, false));
  }

  [[nodiscard]] Object key(std::string name, const Node& schema, bool required) const {
    std::vector<std::string> examples;
    if (const auto* list = schema.find("examples"))
      for (const auto* example : list->items)
        examples.push_back(value_code(*example));
    const auto* value = schema.find("default");
    return {{"name", Code{std::move(name)}},
            {"type", Code{type(schema)}},
            {"required", required},
            {"default", Code{value ? value_code(*value) : ""}},
            {"description", Code{prose(text_at(schema, "description"))}},
            {"examples", Code{joined(examples, " or ")}}};
  }

  /// What a value may be, in words; a shared part is named with a link to its section.
  [[nodiscard]] std::string type(const Node& schema) const {
    if (const auto* reference = schema.find("$ref"))
      return referred(*reference);
    std::vector<std::string> parts;
    const auto add = [&](std::string part) {
      if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end())
        parts.push_back(std::move(part));
    };
    if (const auto* values = schema.find("enum")) {
      for (const auto* value : values->items)
        add(value->is(catalog::Kind::null) ? "" : value_code(*value));
    } else if (const auto* any = schema.find("anyOf"); any && !schema.find("type")) {
      for (const auto* one : any->items)
        add(type(*one));
    } else if (const auto* types = schema.find("type")) {
      for (const auto* one : types->items)
        add(one_type(one->string, schema));
      if (types->is(catalog::Kind::string))
        add(one_type(types->string, schema));
    } else {
      parts.emplace_back("any value");
    }
    return joined(parts, " or ");
  }

  [[nodiscard]] std::string one_type(std::string_view name, const Node& schema) const {
    const auto* items = schema.find("items");
    const auto* values = schema.find("additionalProperties");
    if (name == "null")
      return {}; // said once for all files
    if (name == "array" && items)
      return "list of " + type(*items);
    if (name == "object" && values && !values->members.empty() && !schema.find("properties"))
      return "object of " + type(*values);
    return std::string(name == "array" ? "list" : name);
  }

  /// `definitions.json#/definitions/input`, or `#/definitions/input` of the same file.
  [[nodiscard]] std::string referred(const Node& reference) const {
    const auto hash = reference.string.find("#/definitions/");
    if (hash == std::string_view::npos)
      return "any value";
    const auto name = reference.string.substr(hash + "#/definitions/"sv.size());
    const auto file = hash == 0
                          ? std::filesystem::path(reference.document->name()).stem().string()
                          : std::filesystem::path(reference.string.substr(0, hash)).stem().string();
    const auto document = documents_.find(file);
    const auto* definitions =
        document == documents_.end() ? nullptr : document->second->root()->find("definitions");
    const auto* target = definitions ? definitions->find(name) : nullptr;
    if (!target)
      return "any value";
    if (!properties_of(*target))
      return type(*target);
    return fmt::format("[{}](#{})", naming::markdown_code(name), anchor(file, name));
  }

  std::map<std::string, std::unique_ptr<catalog::Document>, std::less<>> documents_;
};

Code trimmed(std::string_view text) {
  return {std::string(text.substr(0, text.find_last_not_of(" \n") + 1))};
}

/// By the ending of the file that it names first: the language that it is shown in. Comments are
/// the one thing that sets examples apart from JSON.
std::string language_of(std::string_view example) {
  const auto path = example.substr(0, example.find_first_of(" \n", 3));
  const auto ending = path.substr(path.rfind('.') + 1);
  return ending == "json" ? "jsonc" : ending == "xlf" ? "xml" : std::string(ending);
}

Value example_data(const CodeInfo& info) {
  if (info.bad.empty())
    return {};
  return Object{{"language", Code{language_of(info.bad)}},
                {"bad", trimmed(info.bad)},
                {"good", trimmed(info.good)}};
}

} // namespace

std::vector<std::string> schema_files(const std::string& catalog) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto name : schema_names)
    if (auto file = fmt::format("{}/schema/{}.json", catalog, name);
        std::filesystem::is_regular_file(file, error))
      files.push_back(std::move(file));
  return files;
}

Object reference_data(const catalog::Catalog& catalog, Findings& findings) {
  return {{"sections", Reference(catalog.directory, findings).sections()}};
}

Object codes_data(std::span<const CodeInfo> codes) {
  List list;
  for (const auto& info : codes)
    list.push_back(Object{{"code", Code{std::string(info.code)}},
                          {"title", Code{prose(info.title)}},
                          {"explanation", trimmed(info.explanation)},
                          {"example", example_data(info)}});
  return {{"codes", std::move(list)}};
}

} // namespace aircat::render
