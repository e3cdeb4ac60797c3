#include "site/example.hpp"
#include "site/facts.hpp"
#include "site/form.hpp"
#include "site/mapping.hpp"
#include "site/markup.hpp"
#include "site/pages.hpp"
#include "site/request_view.hpp"
#include "site/size_diagram.hpp"

#include "catalog/node_json.hpp"
#include "naming/ascii.hpp"
#include "render/cpp_names.hpp"
#include "render/request_schema.hpp"
#include "render/specifications.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace aircat::site {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Provider;
using mustache::Code;
using mustache::List;
using mustache::Object;

List texts(const std::vector<std::string_view>& lines) {
  List list;
  for (const auto line : lines)
    list.push_back(text(line));
  return list;
}

/// The id that begins those of a capability's fields: `text2image`.
std::string form_of(const Provider& provider) {
  std::string form(provider.capability->identifier);
  std::transform(form.begin(), form.end(), form.begin(), naming::to_lower);
  return form;
}

/// `{"size": {"side": {"maximum": 2048}}}` as lines "size.side.maximum" and "2048".
void flatten(const Json& value, const std::string& path, List& rows) {
  if (value.is_object() && !value.empty()) {
    for (const auto& [key, inner] : value.items())
      flatten(inner, path.empty() ? key : path + " › " + key, rows);
    return;
  }
  rows.push_back(Object{{"what", text(path)},
                        {"value", text(value.is_string() ? value.get<std::string>()
                                       : value.is_null() ? "does not exist"
                                                         : value.dump())}});
}

bool is_web_address(std::string_view url) {
  return url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0;
}

List sources_of(const Model& model) {
  List list;
  for (const auto& source : model.sources) {
    List says;
    if (source.says)
      flatten(catalog::to_json(*source.says), "", says);
    const bool has_link = is_web_address(source.url);
    list.push_back(Object{{"has_link", has_link},
                          {"url", text(source.url)},
                          {"title", text(source.title.empty() ? source.url : source.title)},
                          {"checked", text(source.checked)},
                          {"undocumented", source.undocumented},
                          {"has_says", !says.empty()},
                          {"says", std::move(says)}});
  }
  return list;
}

List media_of(const Model& model) {
  List rows;
  if (model.media)
    flatten(catalog::to_json(*model.media), "", rows);
  return rows;
}

/// A link to another model's page, from a page of a model; the AIR alone where there is none.
Object model_link(const Catalog& catalog, std::string_view air) {
  const auto* model = catalog.find(air);
  return {{"air", text(air)},
          {"has_page", model != nullptr},
          {"name", text(model ? model->name : air)},
          {"href", text(model ? page_path(*model) : "")}};
}

Object source_image_data(const Example& example) {
  const bool is_needed = example.image.has_value();
  return {{"width", text(is_needed ? std::to_string(example.image->width) : "")},
          {"height", text(is_needed ? std::to_string(example.image->height) : "")}};
}

/// JSON inside `R"json(…)json"`, which a text in it could end; JSON can write its parts otherwise.
std::string in_raw_string(std::string json) {
  constexpr std::string_view end = ")json\"", same = "\\u0029json\"";
  for (auto at = json.find(end); at != std::string::npos; at = json.find(end, at + same.size()))
    json.replace(at, end.size(), same);
  return json;
}

/// What stands in code beside the request: names of the classes, where they are, and the inputs.
void add_code(const Provider& provider, const Example& example, Object& data) {
  const auto kind = std::string(provider.capability->kind);
  std::string kind_name = kind;
  kind_name.front() =
      static_cast<char>(std::toupper(static_cast<unsigned char>(kind_name.front())));
  data.set("cpp_header",
           fragment(fmt::format("runware/{}/{}.hpp", render::cpp_namespace(provider.model->vendor),
                                render::cpp_file(*provider.model))));
  data.set("cpp_class",
           fragment(fmt::format("runware::{}::{}", render::cpp_namespace(provider.model->vendor),
                                render::cpp_class(provider))));
  data.set("cpp_inputs", text(in_raw_string(request_literal(example.inputs, Language::json))));
  data.set("json", text(request_literal(example.task, Language::json)));
  data.set("typescript", text(request_literal(example.task, Language::typescript)));
  data.set("python", text(request_literal(example.task, Language::python)));
  data.set("result", text(provider.result));
  data.set("plugin", fragment(fmt::format("Runware{}", kind_name)));
  data.set("plugin_kind", fragment(kind));
  data.set("plugin_class", fragment(provider.model->class_name));
  data.set("plugin_identifier", fragment(provider.capability->identifier));
  data.set("plugin_list", fragment(form_of(provider)));
  data.set("in_plugin", kind == "image" || kind == "video");
}

Object capability_data(const Provider& provider) {
  const auto form = form_of(provider);
  const auto example = provider.status == catalog::Status::implemented ? example_of(provider)
                                                                       : std::optional<Example>();
  List facts, rules;
  for (const auto& line : render::specifications(provider))
    facts.push_back(text(line));
  for (const auto& rule : provider.rules)
    if (!rule.why.empty())
      rules.push_back(text(rule.why));
  auto parameters = parameter_rows(provider);
  Object data{{"form", text(form)},
              {"title", text(provider.capability->name)},
              {"slug", text(provider.capability->slug)},
              {"status", fragment(status_name(provider.status))},
              {"is_skipped", provider.status == catalog::Status::skipped},
              {"variant", text(provider.variant)},
              {"provider_id", text(provider.id)},
              {"task", text(provider.capability->task)},
              {"has_facts", !facts.empty()},
              {"facts", std::move(facts)},
              {"has_rules", !rules.empty()},
              {"rules", std::move(rules)},
              {"parameter_count", text(std::to_string(parameters.size()))},
              {"parameters", std::move(parameters)},
              {"has_example", example.has_value()},
              {"fields", form_fields(provider, example ? &*example : nullptr, form)},
              {"has_image", example && example->image},
              {"writes", provider.result == "text"}};
  if (!example)
    return data;
  data.set("image", source_image_data(*example));
  data.set("image_field", text(fmt::format("{}-{}", form, source_image)));
  data.set(
      "request",
      Code{request_html(example->task, places_of(provider, example->inputs, example->task), form)});
  data.set("mapping", data_block(mapping_of(provider)));
  add_code(provider, *example, data);
  return data;
}

/// One diagram for all capabilities that have the same sizes.
List sizes_of(const Model& model) {
  struct Group {
    const catalog::Size* size = nullptr;
    std::string key, title, following;
  };
  std::vector<Group> groups;
  for (const auto& provider : model.providers) {
    if (provider->size.refused)
      continue;
    auto key = size_in_words(provider->size);
    const bool follows = provider->size.from == catalog::Size::From::image;
    for (const auto& row : provider->size.rows)
      for (const auto pair : row.sizes)
        key += fmt::format(" {}/{} {}x{}", row.tier, row.key, pair.width, pair.height);
    const std::string name(provider->capability->name);
    const auto add = [&](std::string& names) { names += (names.empty() ? "" : ", ") + name; };
    auto same = std::find_if(groups.begin(), groups.end(),
                             [&](const Group& group) { return group.key == key; });
    if (same == groups.end())
      same = groups.insert(groups.end(), {&provider->size, std::move(key), {}, {}});
    add(same->title);
    if (follows)
      add(same->following);
  }
  List list;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    auto data = size_data(*groups[i].size, fmt::format("sizes-{}", i + 1));
    data.set("title", text(groups[i].title));
    data.set("following", text(groups[i].following));
    list.push_back(std::move(data));
  }
  return list;
}

List requests_of(const Model& model) {
  List list;
  for (const auto* task : render::tasks_of(model))
    list.push_back(Object{{"task", text(task->name)},
                          {"schema", text(fmt::format("{}.schema.json", task->name))},
                          {"validator", text(fmt::format("{}.validator.js", task->name))}});
  return list;
}

Object part_of(const Catalog& catalog, const Model& model) {
  const auto* air = model.part_of->find("air");
  const auto* at = model.part_of->find("at");
  auto data = model_link(catalog, air ? air->string : "");
  data.set("place", text(at ? at->string : ""));
  return data;
}

} // namespace

Page model_page(const Catalog& catalog, const Model& model, bool validates) {
  const auto* vendor = vendor_of(catalog, model);
  List capabilities;
  bool has_forms = false;
  for (const auto& provider : model.providers) {
    auto data = capability_data(*provider);
    has_forms = has_forms || data.find("has_example")->truthy();
    capabilities.push_back(std::move(data));
  }
  auto sizes = sizes_of(model);
  auto media = media_of(model);
  auto requests = requests_of(model);
  return {page_path(model),
          "model.html",
          std::string(model.name),
          {{"name", text(model.name)},
           {"id", text(model.id())},
           {"air", text(model.air)},
           {"alias", text(model.alias)},
           {"vendor", text(vendor ? vendor->name : model.vendor)},
           {"vendor_slug", text(model.vendor)},
           {"vendor_docs", text(vendor && is_web_address(vendor->docs) ? vendor->docs : "")},
           {"released", text(model.released)},
           {"retired", text(model.retired)},
           {"is_retired", !model.retired.empty()},
           {"is_superseded", !model.superseded_by.empty()},
           {"superseded", model_link(catalog, model.superseded_by)},
           {"is_part", model.part_of != nullptr},
           {"part", model.part_of ? mustache::Value(part_of(catalog, model)) : false},
           {"summary", text(model.summary)},
           {"has_features", !model.features.empty()},
           {"features", texts(model.features)},
           {"has_notes", !model.notes.empty()},
           {"notes", texts(model.notes)},
           {"has_unknown", !model.unknown.empty()},
           {"unknown", texts(model.unknown)},
           {"has_media", !media.empty()},
           {"media", std::move(media)},
           {"has_sizes", !sizes.empty()},
           {"sizes", std::move(sizes)},
           {"sources", sources_of(model)},
           {"has_capabilities", !capabilities.empty()},
           {"capabilities", std::move(capabilities)},
           {"has_requests", !requests.empty()},
           {"requests", std::move(requests)},
           {"has_forms", has_forms},
           {"validates", validates && has_forms}}};
}

} // namespace aircat::site
