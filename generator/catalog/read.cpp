#include "catalog/read.hpp"

namespace aircat::catalog {
namespace {

std::string_view text(const Node& node, std::string_view key) {
  const auto* value = node.find(key);
  return value && value->is(Kind::string) ? value->string : std::string_view{};
}

std::vector<std::string_view> texts(const Node& node, std::string_view key) {
  std::vector<std::string_view> out;
  if (const auto* value = node.find(key))
    for (const auto* item : value->items)
      out.push_back(item->string);
  return out;
}

bool flag(const Node& node, std::string_view key, bool otherwise) {
  const auto* value = node.find(key);
  return value ? value->boolean : otherwise;
}

std::vector<Word> words(const Node& node, std::string_view key) {
  std::vector<Word> out;
  if (const auto* value = node.find(key))
    for (const auto& member : value->members)
      out.push_back({member.key, member.value->string});
  return out;
}

Source read_source(const Node& node) {
  Source source;
  source.node = &node;
  source.url = text(node, "url");
  source.title = text(node, "title");
  source.checked = text(node, "checked");
  source.covers = texts(node, "for");
  source.undocumented = flag(node, "undocumented", false);
  source.says = node.find("says");
  return source;
}

} // namespace

void read_common(Catalog& catalog, const Document& document) {
  catalog.common = &document;
  catalog.icons = words(*document.root(), "icons");
  catalog.words = words(*document.root(), "words");
}

Vendor read_vendor(const Document& document, std::string_view slug) {
  return {slug, text(*document.root(), "name"), text(*document.root(), "docs"), &document};
}

Capability read_capability(const Document& document, std::string_view slug) {
  const auto& root = *document.root();
  Capability capability;
  capability.slug = slug;
  capability.document = &document;
  capability.name = text(root, "name");
  capability.identifier = text(root, "identifier");
  capability.task = text(root, "task");
  capability.kind = text(root, "kind");
  capability.result = text(root, "result");
  capability.suffix = flag(root, "suffix", true);
  for (const auto& word : words(root, "panel"))
    capability.panel.emplace(word.key, word.text);
  if (const auto* actions = root.find("quickActions"))
    for (const auto& member : actions->members) {
      QuickAction action{member.key, {}, member.value};
      for (const auto& input : member.value->members)
        action.inputs.push_back({input.key, input.value->string});
      capability.quick_actions.push_back(std::move(action));
    }
  return capability;
}

Locale read_locale(const Document& document, std::string_view name) {
  Locale locale{name, {}, &document};
  for (const auto& member : document.root()->members)
    if (member.key != "$schema")
      locale.texts.emplace(member.key, member.value->string);
  return locale;
}

KnownAirs read_airs(const Document& document) {
  KnownAirs airs;
  airs.document = &document;
  if (const auto* map = document.root()->find("airs"))
    for (const auto& member : map->members)
      airs.tasks.emplace(member.key, member.value->string);
  airs.community = texts(*document.root(), "community");
  return airs;
}

std::unique_ptr<Model> read_model(const Document& document, std::string_view vendor,
                                  std::string_view slug) {
  const auto& root = *document.root();
  auto model = std::make_unique<Model>();
  model->vendor = vendor;
  model->slug = slug;
  model->document = &document;
  model->air = text(root, "air");
  model->name = text(root, "name");
  model->class_name = text(root, "class");
  model->alias = text(root, "alias");
  model->released = text(root, "released");
  model->summary = text(root, "summary");
  model->retired = text(root, "retired");
  model->superseded_by = text(root, "supersededBy");
  model->features = texts(root, "features");
  model->notes = texts(root, "notes");
  model->unknown = texts(root, "unknown");
  model->media = root.find("media");
  model->part_of = root.find("partOf");
  model->sources = read_sources(root);
  return model;
}

std::vector<Source> read_sources(const Node& root) {
  std::vector<Source> sources;
  if (const auto* list = root.find("sources"); list && list->is(Kind::array))
    for (const auto* source : list->items)
      if (source->is(Kind::object))
        sources.push_back(read_source(*source));
  return sources;
}

} // namespace aircat::catalog
