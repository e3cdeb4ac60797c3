#include "prove/grid.hpp"
#include "prove/prover.hpp"
#include "render/json_layout.hpp"
#include "render/json_member.hpp"
#include "render/members_data.hpp"
#include "render/openapi_schema.hpp"
#include "render/request_bundle.hpp"
#include "render/request_data.hpp"

#include <fmt/format.h>

namespace aircat::render {
namespace {

using catalog::Catalog;
using catalog::Format;
using catalog::Model;
using catalog::Provider;
using catalog::Task;
using mustache::Code;
using mustache::List;
using mustache::Object;

/// Where schemas and examples stand in the document, as indentations.
constexpr std::size_t schema_indent = 6, example_indent = 16;

/// The first request of the provider's grid that is meant to be legal: the proof of requests has
/// shown that it is.
Json first_request(const Provider& provider) {
  Json first;
  prove::each_case(provider, [&](const prove::Case& one) {
    if (one.expect != prove::Expect::accepted)
      return true;
    auto request =
        request::build(provider, one.inputs, {nullptr, one.image, std::string(prove::sample_uuid)});
    if (request)
      first = std::move(request->task);
    return !request;
  });
  return first;
}

Json examples_of(const Catalog& catalog) {
  auto examples = Json::object();
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers) {
      if (provider->status != catalog::Status::implemented)
        continue;
      auto task = first_request(*provider);
      if (task.is_null())
        continue;
      task["taskUUID"] = fmt::format("00000000-0000-4000-8000-{:012}", examples.size() + 1);
      append_member(
          examples, fmt::format("{}-{}-{}", model->vendor, model->slug, provider->capability->slug),
          Json{{"summary", fmt::format("{}: {}", model->name, provider->capability->name)},
               {"value", Json::array({std::move(task)})}});
    }
  return examples;
}

} // namespace

Object openapi_data(const Catalog& catalog, RequestSchemas& requests) {
  const auto names = openapi_names(catalog);
  std::vector<NamedSchema> schemas;
  std::vector<std::string> alternatives;
  std::set<std::string> formats;
  const auto add = [&](std::string name, Schema schema) {
    schemas.emplace_back(std::move(name), std::move(schema));
  };
  const auto add_request = [&](std::string name, const RequestSchema& request) {
    add(std::move(name), request.schema);
    formats.merge(formats_in(request.schema));
  };
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model)) {
      alternatives.push_back(openapi_name(*model, *task));
      add_request(alternatives.back(), requests.get(*model, *task));
    }
  for (const auto& [name, task] : catalog.tasks)
    if (takes_model(task)) {
      alternatives.push_back(openapi_others_name(task));
      add(alternatives.back(), others_schema(catalog, task));
    }
  for (const auto& [name, task] : catalog.tasks) {
    if (!takes_model(task))
      alternatives.push_back(openapi_name(task));
    add_request(openapi_name(task), requests.get(task));
  }
  for (const auto& [name, schema] : format_schemas(formats))
    add(names.find(name)->second, schema);

  List list;
  for (const auto& name : alternatives)
    list.push_back(
        Object{{"name", Code{name}}, {"comma", Code{&name == &alternatives.back() ? "" : ","}}});
  return {{"alternatives", std::move(list)},
          {"schemas", made_members(std::move(schemas),
                                   [names](const Schema& schema) {
                                     return lay_out(openapi_schema(schema, names), generated_json,
                                                    schema_indent);
                                   })},
          {"examples", members_data(examples_of(catalog), example_indent)}};
}

} // namespace aircat::render
