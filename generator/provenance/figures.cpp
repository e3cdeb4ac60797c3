#include "provenance/figures.hpp"

#include "diagnostics/pointer.hpp"

#include <algorithm>
#include <array>

namespace aircat::provenance {
namespace {

using catalog::Kind;
using catalog::Node;

std::string below(const std::string& pointer, std::string_view key) {
  return pointer + "/" + escaped_step(key);
}

class Collector {
public:
  std::vector<Figure> take() { return std::move(figures_); }

  /// A model, or a layer that models share.
  void file(const Node& root) {
    for (const auto* key : {"air", "released", "retired", "supersededBy", "partOf", "media"})
      all_within(root, "", key, What::fact);
    for (const auto* key : {"task", "result", "quickActions"})
      all_within(root, "", key, What::value);
    layer(root, "");
    const auto* entries = root.find("capabilities");
    for (const auto& entry : members_of(entries)) {
      const auto pointer = below("/capabilities", entry.key);
      all_within(*entry.value, pointer, "status", What::status);
      all_within(*entry.value, pointer, "result", What::value);
      layer(*entry.value, pointer);
    }
  }

  /// Every row of every tier.
  void sizes(const Node& root) {
    for (const auto& tier : root.members)
      if (tier.value->is(Kind::object))
        for (const auto& row : tier.value->members)
          add(What::size, below(below("", tier.key), row.key), *row.value);
  }

  void airs(const Node& root) {
    if (const auto* airs = root.find("airs"))
      add(What::fact, "/airs", *airs);
  }

private:
  static const std::vector<catalog::Member>& members_of(const Node* node) {
    static const std::vector<catalog::Member> none;
    return node ? node->members : none;
  }

  void add(What what, std::string pointer, const Node& node) {
    figures_.push_back({what, std::move(pointer), &node});
  }

  /// The value of a key; of an object each value within.
  void all_within(const Node& holder, const std::string& at, std::string_view key, What what) {
    if (const auto* value = holder.find(key))
      leaves(*value, below(at, key), what);
  }

  void leaves(const Node& node, const std::string& pointer, What what) {
    if (node.members.empty())
      add(what, pointer, node);
    for (const auto& member : node.members)
      leaves(*member.value, below(pointer, member.key), what);
  }

  void layer(const Node& node, const std::string& at) {
    parameters(node.find("parameters"), below(at, "parameters"));
    inputs(node.find("inputs"), below(at, "inputs"));
    all_within(node, at, "size", What::size);
    for (const auto& member : members_of(node.find("request")))
      add(What::value, below(below(at, "request"), member.key), *member.value);
    if (const auto* rules = node.find("rules"))
      for (std::size_t i = 0; i < rules->items.size(); ++i)
        add(What::rule, below(below(at, "rules"), std::to_string(i)), *rules->items[i]);
  }

  void parameters(const Node* parameters, const std::string& at) {
    for (const auto& parameter : members_of(parameters)) {
      const auto pointer = below(at, parameter.key);
      add(What::parameter, pointer, *parameter.value);
      for (const auto& limit : parameter.value->members)
        if (!is_own_text(limit.key))
          add(What::limit, below(pointer, limit.key), *limit.value);
    }
  }

  void inputs(const Node* inputs, const std::string& at) {
    for (const auto& input : members_of(inputs)) {
      const auto pointer = below(at, input.key);
      all_within(*input.value, pointer, "to", What::placement);
      for (const auto* key : {"required", "default"})
        all_within(*input.value, pointer, key, What::limit);
      if (const auto* values = input.value->find("values")) // shown text → value
        add(What::limit, below(pointer, "values"), *values);
    }
  }

  std::vector<Figure> figures_;
};

bool is_size_table(const catalog::Catalog& catalog, const catalog::Document& document) {
  return std::any_of(catalog.size_tables.begin(), catalog.size_tables.end(),
                     [&](const auto& table) { return table.second == &document; });
}

bool is_locale(const catalog::Catalog& catalog, const catalog::Document& document) {
  return std::any_of(catalog.locales.begin(), catalog.locales.end(),
                     [&](const catalog::Locale& locale) { return locale.document == &document; });
}

} // namespace

bool is_own_text(std::string_view key) {
  constexpr std::array<std::string_view, 10> own{
      "sources", "class",     "title",   "description", "placeholder",
      "labels",  "component", "unknown", "ignore",      "variant"};
  return std::find(own.begin(), own.end(), key) != own.end();
}

std::vector<Figure> figures_in(const catalog::Catalog& catalog, const catalog::Document& document) {
  Collector collector;
  const auto* root = document.root();
  if (!root || is_locale(catalog, document))
    return {};
  if (is_size_table(catalog, document))
    collector.sizes(*root);
  else if (&document == catalog.airs.document)
    collector.airs(*root);
  else
    collector.file(*root);
  return collector.take();
}

} // namespace aircat::provenance
