#include "render/request_texts.hpp"

#include "render/json_layout.hpp"
#include "render/json_member.hpp"
#include "render/members_data.hpp"
#include "render/request_bundle.hpp"

#include <fmt/format.h>

namespace aircat::render {
namespace {

using catalog::Model;
using catalog::Task;

constexpr std::size_t keyword_indent = 2;

/// A schema that stands alone has the formats that it refers to in its own `$defs`: only here, so
/// they are taken away again.
mustache::List keywords_of(Json& schema) {
  auto definitions = Json::object();
  for (auto& [name, format] : format_schemas(formats_in(schema)))
    append_member(definitions, name, std::move(format));
  if (definitions.empty())
    return members_data(schema, keyword_indent);
  append_member(schema, "$defs", std::move(definitions));
  auto keywords = members_data(schema, keyword_indent);
  schema.erase("$defs");
  return keywords;
}

} // namespace

RequestTexts::RequestTexts(const catalog::Catalog& catalog)
    : openapi_names_(openapi_names(catalog)) {
  for (const auto& [name, task] : catalog.tasks) {
    general_[&task];
    texts_[{nullptr, &task}];
  }
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model))
      texts_[{model.get(), task}];
}

RequestTexts::Schema RequestTexts::make(const Model& model, const Task& task) {
  SchemaScope scope;
  auto schema = request_schema(model, task, scope);
  return {titled(model, task, std::move(schema), scope), std::move(scope.unsaid)};
}

const RequestTexts::Schema& RequestTexts::general(const Task& task) {
  auto& [once, general] = general_.at(&task);
  std::call_once(once, [&, &made = general] {
    SchemaScope scope;
    auto schema = request_schema(task, scope);
    made = {titled(task, std::move(schema), scope), std::move(scope.unsaid)};
  });
  return general;
}

void RequestTexts::write(RequestText& text, Schema schema) const {
  text.unsaid = std::move(schema.unsaid);
  text.formats = formats_in(schema.json);
  text.bundled = lay_out(schema.json, generated_json, bundle_indent);
  text.described = lay_out(openapi_schema(std::move(schema.json), openapi_names_), generated_json,
                           openapi_indent);
}

mustache::List RequestTexts::keywords(const Model& model, const Task& task) {
  auto schema = make(model, task);
  auto keywords = keywords_of(schema.json);
  auto& [once, text] = texts_.at({&model, &task});
  std::call_once(once, [&, &made = text] { write_shared(made, std::move(schema), task); });
  return keywords;
}

mustache::List RequestTexts::keywords(const Task& task) {
  auto schema = general(task).json;
  return keywords_of(schema);
}

RequestText& RequestTexts::text(const Model& model, const Task& task) {
  auto& [once, text] = texts_.at({&model, &task});
  std::call_once(once, [&, &made = text] { write_shared(made, make(model, task), task); });
  return text;
}

RequestText& RequestTexts::text(const Task& task) {
  auto& [once, text] = texts_.at({nullptr, &task});
  std::call_once(once, [&, &made = text] { write(made, general(task)); });
  return text;
}

void RequestTexts::write_shared(RequestText& text, Schema schema, const Task& task) {
  share_properties(schema.json, general(task).json,
                   fmt::format("{}{}", definitions_place, task.name));
  write(text, std::move(schema));
}

} // namespace aircat::render
