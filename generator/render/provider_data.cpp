#include "catalog/node_json.hpp"
#include "catalog/quick_actions.hpp"
#include "naming/ascii.hpp"
#include "naming/case.hpp"
#include "naming/typescript.hpp"
#include "render/data.hpp"
#include "render/input_schema.hpp"
#include "render/json_layout.hpp"
#include "render/mapped_request.hpp"
#include "render/names.hpp"
#include "render/rules_data.hpp"
#include "render/specifications.hpp"
#include "render/typescript_layout.hpp"
#include "request/formats.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::render {
namespace {

using catalog::Input;
using catalog::Provider;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;
using naming::typescript_key;
using naming::typescript_string;

std::string comma_after(std::size_t index, std::size_t count) {
  return index + 1 < count ? "," : "";
}

Code hung(std::size_t indent, std::string_view key, std::string_view text,
          std::string_view trailing = ",") {
  return {hang({indent, key, trailing}, typescript_string(text))};
}

List texts(const std::vector<std::string>& lines) {
  List list;
  for (const auto& line : lines)
    list.push_back(Text{line});
  return list;
}

List texts(const std::vector<std::string_view>& lines) {
  return texts(std::vector<std::string>(lines.begin(), lines.end()));
}

bool is_file(const Provider& provider, const Input& input) {
  const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
  return parameter && parameter->format == catalog::Format::image;
}

std::string maximum_of(const Provider& provider, const Input& input) {
  const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
  return parameter && parameter->limits.max_items ? std::to_string(*parameter->limits.max_items)
                                                  : "";
}

/// The type of a field, after its colon.
std::string type_of(const Provider& provider, const Input& input, bool optional) {
  if (!input.offers.empty()) {
    std::vector<std::string> literals;
    for (const auto& offer : input.offers)
      literals.push_back(typescript_string(offer.shown));
    return union_type({2, typescript_key(input.name) + (optional ? "?" : "")}, literals);
  }
  const auto* parameter = provider.parameter(input.to.path);
  const auto types = parameter ? parameter->may_be_array() && parameter->item_types
                                     ? parameter->item_types
                                     : parameter->types
                               : catalog::type::string;
  if (types & catalog::type::string)
    return " string";
  return types & catalog::type::boolean                             ? " boolean"
         : types & (catalog::type::integer | catalog::type::number) ? " number"
                                                                    : " string";
}

List inputs_data(const Provider& provider) {
  List list;
  for (const auto& input : provider.inputs) {
    const bool optional = !input.required || input.several;
    list.push_back(Object{{"name", Code{typescript_key(input.name)}},
                          {"description", Text{std::string(input.description)}},
                          {"optional", optional},
                          {"type", Code{type_of(provider, input, optional)}},
                          {"plural", Code{input.several ? typescript_key(input.plural()) : ""}},
                          {"maximum", Code{input.several ? maximum_of(provider, input) : ""}}});
  }
  return list;
}

List files_data(const Provider& provider) {
  std::vector<const Input*> several;
  for (const auto& input : provider.inputs)
    if (input.several)
      several.push_back(&input);
  List list;
  for (std::size_t i = 0; i < several.size(); ++i)
    list.push_back(Object{{"name", Code{typescript_key(several[i]->name)}},
                          {"required", Code{several[i]->required ? "true" : "false"}},
                          {"maximum", Code{maximum_of(provider, *several[i])}},
                          {"comma", Code{comma_after(i, several.size())}}});
  return list;
}

std::string images_data(const Provider& provider) {
  std::vector<std::string> names;
  for (const auto& input : provider.inputs)
    if (is_file(provider, input))
      names.push_back(typescript_string(input.name));
  return names.empty() ? "" : list({8, "images"}, names);
}

/// The shared values of offered texts whose text is not what is sent.
List value_tables(const Provider& provider) {
  List tables;
  for (const auto& input : provider.inputs) {
    if (!needs_table(input))
      continue;
    List rows;
    for (std::size_t i = 0; i < input.offers.size(); ++i) {
      const auto& offer = input.offers[i];
      const auto key = typescript_key(offer.shown);
      const auto comma = comma_after(i, input.offers.size());
      rows.push_back(Object{{"key", Code{key}},
                            {"value", Code{hang({2, key, comma}, literal(*offer.wire))}},
                            {"comma", Code{comma}}});
    }
    std::string title(input.title.empty() ? input.name : input.title);
    title.front() =
        naming::is_upper(title.front()) ? naming::to_lower(title.front()) : title.front();
    tables.push_back(Object{{"constant", Code{table_name(provider, input)}},
                            {"title", Text{title}},
                            {"rows", std::move(rows)}});
  }
  return tables;
}

List quick_actions(const Provider& provider) {
  List actions;
  const auto all = catalog::quick_actions_of(provider);
  for (std::size_t a = 0; a < all.size(); ++a) {
    const auto& inputs = all[a]->inputs;
    List fields;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const auto key = typescript_key(inputs[i].input);
      const auto comma = comma_after(i, inputs.size());
      fields.push_back(Object{{"name", Code{key}},
                              {"field_string", hung(12, key, inputs[i].field, comma)},
                              {"comma", Code{comma}}});
    }
    actions.push_back(Object{{"id_key", Code{typescript_key(all[a]->id)}},
                             {"inputs", std::move(fields)},
                             {"comma", Code{comma_after(a, all.size())}}});
  }
  return actions;
}

std::string panel_text(const Provider& provider, std::string_view key) {
  const auto found = provider.capability->panel.find(key);
  return found == provider.capability->panel.end() ? "" : std::string(found->second);
}

} // namespace

Object provider_identity(const Provider& provider) {
  const auto& capability = *provider.capability;
  const auto exported = export_name(provider);
  const std::string kind(capability.kind);
  const std::string class_name(provider.model->class_name);
  return {{"kind", Code{kind}},
          {"kind_name", Code{capitalized(kind)}},
          {"is_image", kind == "image"},
          {"is_video", kind == "video"},
          {"class", Code{class_name}},
          {"identifier", Code{std::string(capability.identifier)}},
          {"capability", Text{std::string(capability.slug)}},
          {"export_name", Code{exported}},
          {"input_name", Code{exported + "Input"}},
          {"file_name", Code{class_name + "." + lowered(capability.identifier)}},
          {"uniform_name", Code{class_name + std::string(capability.identifier)}},
          {"name", Text{std::string(provider.model->name)}},
          {"summary", Text{std::string(provider.model->summary)}},
          {"air", Code{std::string(provider.model->air)}},
          {"provider_id", Code{provider.id}}};
}

Object provider_data(const catalog::Catalog& catalog, const Provider& provider) {
  auto data = provider_identity(provider);
  constexpr std::size_t most_members = 48;
  data.reserve(most_members);
  const auto& model = *provider.model;
  auto mapped = mapped_request(provider);
  const auto lines = specifications(provider);
  const auto exported = export_name(provider);
  const auto selection = panel_text(provider, "imageSelection");
  const auto size_input = size_input_of(provider);

  data.set("model_id_string", hung(8, "modelId", model.air));
  data.set("provider_id_string", hung(8, "providerId", provider.id));
  data.set("name_string", hung(8, "name", model.name));
  data.set("input_reference_string",
           hung(8, "inputReference", "#/components/schemas/" + exported + "Input"));
  // An inference of the kind is what the client sends unless it is told otherwise.
  const bool usual = provider.task->name == std::string(provider.capability->kind) + "Inference";
  data.set("task_type_string", usual ? Code{} : hung(8, "taskType", provider.task->name));
  data.set("image_selection_string",
           selection.empty() ? Code{} : hung(10, "imageSelection", selection));
  data.set("history_string", hung(10, "history", panel_text(provider, "history"), ""));
  data.set("has_features", !model.features.empty());
  data.set("features", texts(model.features));
  data.set("has_specifications", !lines.empty());
  data.set("specifications", texts(lines));
  data.set("imports", Code{std::move(mapped.imports)});
  data.set("size_table", std::move(mapped.size_table));
  data.set("value_tables", value_tables(provider));
  data.set("inputs", inputs_data(provider));
  data.set("images", Code{images_data(provider)});
  auto files = files_data(provider);
  data.set("has_files", !files.empty());
  data.set("files", std::move(files));
  const bool from_image =
      provider.size.from == catalog::Size::From::image && !provider.size.refused;
  data.set("size_input_string",
           from_image && size_input ? hung(8, "sizeInput", size_input->name) : Code{});
  data.set("size_from_image",
           from_image ? mustache::Value(size_from_image_data(provider)) : mustache::Value(false));
  auto actions = quick_actions(provider);
  data.set("has_quick_actions", !actions.empty());
  data.set("quick_actions", std::move(actions));
  auto rules = rules_data(provider, 8);
  data.set("rules", Code{std::move(rules.rules)});
  data.set("tiers", Code{std::move(rules.tiers)});
  data.set("size_lookup", Code{std::move(mapped.size_lookup)});
  data.set("size_comma", Code{mapped.members.empty() ? "" : ","});
  data.set("members", std::move(mapped.members));
  data.set("schema", Code{lay_out(input_schema(catalog, provider), generated_json)});
  return data;
}

} // namespace aircat::render
