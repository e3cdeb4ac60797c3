#include "render/input_schema.hpp"

#include "catalog/node_json.hpp"
#include "render/json_member.hpp"
#include "render/texts.hpp"
#include "request/formats.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::render {
namespace {

/// Sprites of the icon set that the runtime registers.
constexpr std::string_view icon_set = "@imgly/plugin/formats/";

std::string type_of(const catalog::Input& input, const catalog::Parameter* parameter) {
  if (!input.offers.empty() || !parameter)
    return "string";
  const auto types =
      parameter->may_be_array() && parameter->item_types ? parameter->item_types : parameter->types;
  if (types & catalog::type::string)
    return "string";
  if (types & catalog::type::boolean)
    return "boolean";
  return types & catalog::type::number    ? "number"
         : types & catalog::type::integer ? "integer"
                                          : "string";
}

void add_number(Json& property, const char* key, const std::optional<double>& value) {
  if (!value)
    return;
  const auto whole = static_cast<std::int64_t>(*value);
  if (static_cast<double>(whole) == *value)
    append_member(property, key, whole);
  else
    append_member(property, key, *value);
}

/// Bounds hold for what a person enters, so not for files.
void add_bounds(Json& property, const catalog::Parameter& parameter) {
  if (request::is_media(parameter.format))
    return;
  const auto& limits = parameter.limits;
  if (limits.min_length)
    append_member(property, "minLength", *limits.min_length);
  if (limits.max_length)
    append_member(property, "maxLength", *limits.max_length);
  if (!limits.pattern.empty())
    append_member(property, "pattern", limits.pattern);
  add_number(property, "minimum", limits.minimum);
  add_number(property, "maximum", limits.maximum);
  add_number(property, "multipleOf", limits.multiple_of);
}

void add_offers(Json& property, const catalog::Input& input) {
  auto values = Json::array();
  auto labels = Json::object();
  auto icons = Json::object();
  for (const auto& offer : input.offers) {
    values.push_back(offer.shown);
    append_member(labels, offer.shown, offer.label);
    if (!offer.icon.empty())
      append_member(icons, offer.shown, std::string(icon_set) + std::string(offer.icon));
  }
  append_member(property, "enum", std::move(values));
  if (input.default_shown)
    append_member(property, "default", *input.default_shown);
  append_member(property, "x-imgly-enum-labels", std::move(labels));
  if (!icons.empty())
    append_member(property, "x-imgly-enum-icons", std::move(icons));
}

Json property_of(const catalog::Provider& provider, const catalog::Input& input) {
  const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
  auto property = Json::object();
  append_member(property, "title", input.title.empty() ? input.name : input.title);
  append_member(property, "type", type_of(input, parameter));
  if (!input.description.empty())
    append_member(property, "description", input.description);
  if (!input.offers.empty())
    add_offers(property, input);
  else if (parameter)
    add_bounds(property, *parameter);
  if (input.offers.empty() && input.default_value)
    append_member(property, "default", catalog::to_json(*input.default_value));
  if (!input.component.empty())
    append_member(property, "x-imgly-builder", Json{{"component", input.component}});
  if (!input.placeholder.empty())
    append_member(property, "x-imgly-placeholder", input.placeholder);
  return property;
}

Json plural_schema(const catalog::Provider& provider, const catalog::Input& input) {
  Json list{{"type", "array"}, {"items", {{"type", "string"}}}, {"minItems", 1}};
  if (const auto* parameter = provider.parameter(input.to.path);
      parameter && parameter->limits.max_items)
    append_member(list, "maxItems", *parameter->limits.max_items);
  return list;
}

/// Where one file or several may be given, one of the two fields is enough.
void add_required(Json& schema, const catalog::Provider& provider) {
  auto required = Json::array();
  auto choices = Json::array();
  for (const auto& input : provider.inputs) {
    if (!input.required)
      continue;
    if (!input.several) {
      required.push_back(input.name);
      continue;
    }
    Json choice{
        {"anyOf",
         Json::array({Json{{"required", Json::array({input.name})}},
                      Json{{"required", Json::array({input.plural()})},
                           {"properties", {{input.plural(), plural_schema(provider, input)}}}}})}};
    choices.push_back(std::move(choice));
  }
  if (!required.empty())
    append_member(schema, "required", std::move(required));
  if (choices.size() == 1)
    append_member(schema, "anyOf", std::move(choices[0]["anyOf"]));
  else if (!choices.empty())
    append_member(schema, "allOf", std::move(choices));
}

void add_translations(Json& schema, const catalog::Catalog& catalog,
                      const catalog::Provider& provider) {
  auto locales = Json::object();
  for (const auto& locale : catalog.locales) {
    auto entries = Json::object();
    for (const auto& texts :
         {panel_texts(provider, locale), input_texts(provider, catalog, locale)})
      for (const auto& text : texts)
        append_member(entries, text.key, text.text);
    if (!entries.empty())
      append_member(locales, std::string(locale.name), std::move(entries));
  }
  if (!locales.empty())
    append_member(schema, "x-imgly-translations", std::move(locales));
}

} // namespace

std::string export_name(const catalog::Provider& provider) {
  const auto& capability = *provider.capability;
  std::string name(provider.model->class_name);
  // The first plug-in had text-to-image alone, and its names are in use.
  return capability.slug == "text-to-image" ? name : name + std::string(capability.identifier);
}

Json input_schema(const catalog::Catalog& catalog, const catalog::Provider& provider) {
  const auto name = export_name(provider) + "Input";
  auto properties = Json::object();
  auto order = Json::array();
  for (const auto& input : provider.inputs) {
    append_member(properties, std::string(input.name), property_of(provider, input));
    order.push_back(input.name);
  }
  auto schema = Json::object();
  append_member(schema, "title", name);
  append_member(schema, "type", "object");
  append_member(schema, "properties", std::move(properties));
  append_member(schema, "x-fal-order-properties", std::move(order));
  add_required(schema, provider);
  add_translations(schema, catalog, provider);

  const auto& model = *provider.model;
  const auto& capability = *provider.capability;
  const auto title = capability.suffix ? fmt::format("{} {} API", model.name, capability.name)
                                       : fmt::format("{} API", model.name);
  auto schemas = Json::object();
  append_member(schemas, name, std::move(schema));
  auto components = Json::object();
  append_member(components, "schemas", std::move(schemas));
  auto document = Json::object();
  append_member(document, "openapi", "3.0.0");
  append_member(document, "info",
                Json{{"title", title},
                     {"version", "1.0.0"},
                     {"description",
                      fmt::format("{} {} generation via Runware", model.name, capability.slug)}});
  append_member(document, "components", std::move(components));
  append_member(document, "paths", Json::object());
  return document;
}

} // namespace aircat::render
