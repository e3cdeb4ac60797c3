#include "render/cpp_data.hpp"

#include "catalog/node_json.hpp"
#include "naming/cpp.hpp"
#include "render/cpp_facts.hpp"
#include "render/cpp_names.hpp"
#include "render/generate.hpp"
#include "render/mapped_request.hpp"
#include "render/specifications.hpp"
#include "request/build.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::render {
namespace {

using catalog::Input;
using catalog::Model;
using catalog::Provider;
using catalog::Size;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;
using naming::cpp_string;

template <class Texts>
List texts(const Texts& lines) {
  List list;
  for (const auto& line : lines)
    list.push_back(Text{std::string(line)});
  return list;
}

List codes(const std::vector<std::string>& lines) {
  List list;
  for (const auto& line : lines)
    list.push_back(Code{line});
  return list;
}

/// `runware:1@1, checked 2025-11-01`
List source_lines(const Model& model) {
  List lines;
  for (const auto& source : model.sources) {
    std::string line(source.url.empty() ? source.title : source.url);
    if (!source.checked.empty())
      line += fmt::format(", checked {}", source.checked);
    lines.push_back(Text{std::move(line)});
  }
  return lines;
}

/// Where an array wants the selecting number of an element to be one, the writer is told.
std::string path_of(const Provider& provider, const catalog::Placement& to) {
  std::string path, parameter;
  for (const auto& step : to.steps) {
    path += fmt::format("{}{}", path.empty() ? "" : ".", step.name);
    parameter += fmt::format("{}{}", parameter.empty() ? "" : ".", step.name);
    if (step.select_key.empty())
      continue;
    parameter += "[]";
    const auto* key = provider.parameter(fmt::format("{}.{}", parameter, step.select_key));
    const bool is_number =
        key && (key->types & (catalog::type::integer | catalog::type::number)) != 0 &&
        step.select_value.find_first_not_of("0123456789") == std::string_view::npos;
    path += fmt::format("[{}{}{}]", step.select_key, is_number ? ":=" : "=", step.select_value);
  }
  return cpp_string(path);
}

bool takes_only_lists(const Provider& provider, const Input& input) {
  const auto* parameter = provider.parameter(input.to.path);
  return parameter && parameter->types == catalog::type::array;
}

/// How an input that was given comes into the request.
void add_given(const Provider& provider, const CppInput& named, std::vector<std::string>& lines) {
  const auto& input = *named.input;
  const auto field = "input." + named.member;
  const auto type = cpp_type(provider, named).type;
  if (input.required)
    lines.push_back(fmt::format("wire.require({}, {});", cpp_string(named.member),
                                type.find("optional") == std::string::npos
                                    ? "!" + field + ".empty()"
                                    : field + ".has_value()"));
  if (input.is_size()) {
    const std::string_view part = input.to.kind == catalog::Placement::Kind::size       ? ""
                                  : input.to.kind == catalog::Placement::Kind::size_key ? "_key"
                                                                                        : "_tier";
    lines.push_back(
        fmt::format("wire.choose_size{}({}{});", part, field,
                    input.default_shown ? ", " + cpp_text(*input.default_shown) : std::string()));
    return;
  }
  const auto path = path_of(provider, input.to);
  const auto* parameter = provider.parameter(input.to.path);
  if (type == "std::vector<std::string>")
    lines.push_back(fmt::format(
        "wire.put_list({}, {}, {}{});", path, field, cpp_string(named.member),
        parameter && parameter->limits.max_items ? fmt::format(", {}", *parameter->limits.max_items)
                                                 : std::string()));
  else if (!named.enumeration.empty() && needs_table(input))
    lines.push_back(fmt::format("wire.put({}, {}, {}_values);", path, field, input.name));
  else
    lines.push_back(fmt::format(
        "wire.{}({}, {});",
        takes_only_lists(provider, input) && !input.several ? "put_in_list" : "put", path, field));
}

void add_default(const Provider& provider, const Input& input, std::vector<std::string>& lines) {
  if (input.required || input.is_size() || !input.default_value)
    return;
  auto value = cpp_literal(*input.default_value);
  if (takes_only_lists(provider, input) && !input.default_value->is(catalog::Kind::array)) {
    auto list = Json::array();
    list.push_back(catalog::to_json(*input.default_value));
    value = fmt::format("aircat::JsonLiteral{{{}}}", cpp_string(list.dump()));
  }
  lines.push_back(fmt::format("wire.put_default({}, {});", path_of(provider, input.to), value));
}

std::vector<std::string> fixed_lines(const Provider& provider) {
  std::vector<std::string> lines;
  std::vector<std::string_view> taken;
  for (const auto& fixed : request::fixed_values(provider)) {
    if (std::find(taken.begin(), taken.end(), fixed.path) != taken.end())
      continue;
    taken.push_back(fixed.path);
    lines.push_back(fmt::format("wire.put_default({}, {});", cpp_string(fixed.path),
                                cpp_literal(*fixed.value)));
  }
  return lines;
}

std::string read_line(const CppInput& named) {
  const auto& input = *named.input;
  const auto plural = input.several ? cpp_string(input.plural()) + ", " : std::string();
  return fmt::format("fields.read({}, {}input.{});", cpp_string(input.name), plural, named.member);
}

List enumerations(const std::vector<CppInput>& inputs) {
  List list;
  for (const auto& named : inputs) {
    if (named.enumeration.empty())
      continue;
    std::vector<std::string> shown, values;
    for (const auto& offer : named.input->offers) {
      shown.push_back(cpp_text(offer.shown));
      if (offer.wire)
        values.push_back(cpp_literal(*offer.wire));
    }
    const bool table = needs_table(*named.input);
    list.push_back(Object{{"name", Code{named.enumeration}},
                          {"input", Code{std::string(named.input->name)}},
                          {"description", Text{std::string(named.input->description)}},
                          {"count", Code{std::to_string(shown.size())}},
                          {"enumerators", codes(named.enumerators)},
                          {"names", Code{fmt::format("{{{}}}", fmt::join(shown, ", "))}},
                          {"has_values", table},
                          {"values", Code{fmt::format("{{{}}}", fmt::join(values, ", "))}}});
  }
  return list;
}

List members(const Provider& provider, const std::vector<CppInput>& inputs) {
  List list;
  for (const auto& named : inputs)
    list.push_back(Object{{"type", Code{cpp_type(provider, named).type}},
                          {"name", Code{named.member}},
                          {"description", Text{std::string(named.input->description)}},
                          {"placement", Text{named.input->is_size() ? "" : named.input->to.text}},
                          {"required", named.input->required}});
  return list;
}

List size_rows(const Size& size) {
  std::vector<std::string> rows;
  if (size.is_sent())
    for (const auto& row : size.rows)
      for (const auto pair : row.sizes)
        rows.push_back(fmt::format("{{{}, {}, {{{}, {}}}}}", cpp_string(row.tier),
                                   cpp_string(row.key), pair.width, pair.height));
  return codes(rows);
}

Object provider_entry(const Provider& provider) {
  const auto inputs = cpp_inputs(provider);
  std::vector<std::string> given, defaults, reads, facts;
  for (const auto& named : inputs) {
    add_given(provider, named, given);
    add_default(provider, *named.input, defaults);
    reads.push_back(read_line(named));
    facts.push_back(cpp_input_facts(provider, named));
  }
  given.insert(given.end(), defaults.begin(), defaults.end());
  auto size = cpp_size_facts(provider.size);
  auto rows = size_rows(provider.size);
  const auto row_count = rows.size();
  if (row_count > 0)
    size.emplace_back(".rows = sizes");
  const auto& model = *provider.model;
  return {{"class", Code{cpp_class(provider)}},
          {"capability", Text{std::string(provider.capability->slug)}},
          {"specifications", texts(specifications(provider))},
          {"name_text", Text{std::string(model.name)}},
          {"air_text", Text{std::string(model.air)}},
          {"summary", Text{std::string(model.summary)}},
          {"sources", source_lines(model)},
          {"id", Code{cpp_string(provider.id)}},
          {"air", Code{cpp_string(model.air)}},
          {"name", Code{cpp_text(model.name)}},
          {"vendor", Code{cpp_string(model.vendor)}},
          {"capability_string", Code{cpp_string(provider.capability->slug)}},
          {"kind", Code{cpp_string(provider.capability->kind)}},
          {"task", Code{cpp_string(provider.task->name)}},
          {"result", Code{cpp_string(provider.result)}},
          {"enumerations", enumerations(inputs)},
          {"members", members(provider, inputs)},
          {"input_count", Code{std::to_string(inputs.size())}},
          {"input_facts", codes(facts)},
          {"size", codes(size)},
          {"size_count", Code{row_count > 0 ? std::to_string(row_count) : ""}},
          {"sizes", std::move(rows)},
          {"given", codes(given)},
          {"fixed", codes(fixed_lines(provider))},
          {"reads", codes(reads)}};
}

Object model_names(const Model& model) {
  const auto vendor = cpp_namespace(model.vendor);
  const auto file = cpp_file(model);
  return {{"namespace", Code{vendor}},
          {"file", Code{file}},
          {"header", Code{fmt::format("runware/{}/{}.hpp", vendor, file)}},
          {"source", Code{fmt::format("src/{}/{}.cpp", vendor, file)}}};
}

List model_list(const catalog::Catalog& catalog, const Target& target, std::string_view vendor) {
  List list;
  for (const auto& model : catalog.models)
    if ((vendor.empty() || model->vendor == vendor) && !providers_of(*model, target).empty())
      list.push_back(model_names(*model));
  return list;
}

} // namespace

Object cpp_model_data(const Model& model, const Target& target) {
  auto data = model_names(model);
  List providers;
  for (const auto* provider : providers_of(model, target))
    providers.push_back(provider_entry(*provider));
  data.set("providers", std::move(providers));
  return data;
}

Object cpp_vendor_data(const catalog::Catalog& catalog, const Target& target,
                       const catalog::Vendor& vendor) {
  return {{"namespace", Code{cpp_namespace(vendor.slug)}},
          {"models", model_list(catalog, target, vendor.slug)}};
}

Object cpp_catalog_data(const catalog::Catalog& catalog, const Target& target) {
  List vendors, rows;
  for (const auto& [slug, vendor] : catalog.vendors)
    if (auto models = model_list(catalog, target, slug); !models.empty())
      vendors.push_back(Object{{"namespace", Code{cpp_namespace(slug)}}});
  for (const auto& model : catalog.models)
    for (const auto* provider : providers_of(*model, target))
      rows.push_back(Object{{"class", Code{fmt::format("{}::{}", cpp_namespace(model->vendor),
                                                       cpp_class(*provider))}},
                            {"name", Text{std::string(model->name)}},
                            {"capability", Text{std::string(provider->capability->slug)}}});
  auto count = std::to_string(rows.size());
  return {{"vendors", std::move(vendors)},
          {"models", model_list(catalog, target, {})},
          {"rows", std::move(rows)},
          {"provider_count", Code{std::move(count)}}};
}

} // namespace aircat::render
