#include "check/subject.hpp"

#include "catalog/limits.hpp"
#include "check/texts.hpp"

#include <array>
#include <unordered_set>

namespace aircat::check {
namespace {

namespace type = catalog::type;

const Node& key_or(const Node* node, const Node* otherwise, std::string_view key) {
  static const Node nowhere;
  if (const auto* value = node ? node->find(key) : nullptr; value && value->document)
    return *value;
  if (node && node->document)
    return *node;
  return otherwise ? *otherwise : nowhere;
}

LimitSet limits_of(const Definition& definition) {
  const auto& parameter = *definition.parameter;
  return {parameter.path,
          &parameter.limits,
          parameter.types,
          parameter.item_types,
          parameter.format,
          parameter.node,
          definition.provider ? definition.provider->node : nullptr};
}

} // namespace

const Node& Definition::at(std::string_view key) const {
  return key_or(parameter->node, provider ? provider->node : nullptr, key);
}

const Node& LimitSet::at(std::string_view key) const {
  return key_or(node, owner, key);
}

Subject::Subject(const Catalog& of) : catalog(of) {
  add_defined();
  add_resolved();
  if (!catalog.locales.empty())
    texts_ = std::make_unique<const EnglishTexts>(catalog);
  limits_.reserve(definitions_.size());
  for (const auto& definition : definitions_)
    if (!definition.parameter->refused)
      limits_.push_back(limits_of(definition));
  each_provider(catalog, [&](const Provider& provider) {
    for (const auto& rule : provider.rules)
      for (const auto* side : {&rule.when, &rule.then})
        for (const auto& condition : *side) {
          if (condition.kind != catalog::Condition::Kind::limits)
            continue;
          const auto* parameter = provider.parameter(condition.path);
          LimitSet set;
          set.path = condition.path;
          set.limits = &condition.limits;
          set.node = condition.node;
          if (parameter) {
            set.types = parameter->types;
            set.item_types = parameter->item_types;
          } else if (condition.path == "size.tier") {
            set.types = type::string;
          }
          limits_.push_back(set);
        }
  });
}

Subject::~Subject() = default;

void Subject::add_defined() {
  for (const auto& [name, task] : catalog.tasks)
    for (const auto& parameter : task.parameters)
      definitions_.push_back({&parameter, nullptr});
  for (const auto& [slug, vendor] : catalog.vendors)
    if (const auto* parameters = vendor.document->root()->find("parameters"))
      for (const auto& member : parameters->members)
        definitions_.push_back(
            {&vendor_parameters_.emplace_back(catalog::read_parameter(member.key, *member.value)),
             nullptr});
}

void Subject::add_resolved() {
  std::unordered_set<const Node*> defined;
  for (const auto& definition : definitions_)
    defined.insert(definition.parameter->node);
  each_provider(catalog, [&](const Provider& provider) {
    for (const auto& parameter : provider.parameters)
      if (!defined.contains(parameter.node))
        definitions_.push_back({&parameter, &provider});
  });
}

const Node& at(const catalog::Document& document, std::string_view key) {
  return key_or(document.root(), nullptr, key);
}

const Node& in_model(const Provider& provider, std::initializer_list<const Node*> nodes) {
  for (const auto* node : nodes)
    if (node && node->document == provider.model->document)
      return *node;
  return *provider.node;
}

const Parameter* refusal_of(const Provider& provider, std::string_view path) {
  for (auto rest = path;;) {
    if (const auto* parameter = provider.parameter(rest); parameter && parameter->refused)
      return parameter;
    const auto end = rest.find_last_of(".[");
    if (end == std::string_view::npos)
      return nullptr;
    rest = rest.substr(0, end);
  }
}

catalog::Types value_types(catalog::Types types, catalog::Types item_types) {
  if (!(types & type::array))
    return types;
  return item_types == 0 ? 0 : (types & ~type::array) | item_types;
}

std::string names_of(catalog::Types types) {
  struct Name {
    catalog::Types bit;
    std::string_view text;
  };
  constexpr std::array names{Name{type::string, "a string"}, Name{type::integer, "an integer"},
                             Name{type::number, "a number"}, Name{type::boolean, "true or false"},
                             Name{type::array, "a list"},    Name{type::object, "an object"}};
  std::string out;
  for (const auto& name : names)
    if (types & name.bit)
      out += (out.empty() ? "" : " or ") + std::string(name.text);
  return out;
}

} // namespace aircat::check
