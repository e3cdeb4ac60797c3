#include "render/request_texts.hpp"

#include "render/json_layout.hpp"
#include "render/members_data.hpp"
#include "render/request_bundle.hpp"

#include <fmt/format.h>

namespace aircat::render {
namespace {

using catalog::Model;
using catalog::Task;

constexpr std::size_t keyword_indent = 2;

/// A schema that stands alone has the formats that it refers to in its own `$defs`.
mustache::List keywords_of(Schema schema) {
  auto definitions = Schema::object();
  for (auto& [name, format] : format_schemas(formats_in(schema)))
    definitions.append(name, std::move(format));
  if (!definitions.empty())
    schema.append("$defs", std::move(definitions));
  return members_data(schema, keyword_indent);
}

} // namespace

RequestTexts::RequestTexts(const catalog::Catalog& catalog)
    : shared_(catalog), openapi_names_(openapi_names(catalog)) {
  for (const auto& [name, task] : catalog.tasks) {
    general_[&task];
    texts_[{nullptr, &task}];
  }
  for (const auto& model : catalog.models)
    for (const auto* task : tasks_of(*model))
      texts_[{model.get(), task}];
}

RequestTexts::Made RequestTexts::make(const Model& model, const Task& task) const {
  SchemaScope scope;
  scope.shared = &shared_;
  auto schema = request_schema(model, task, scope);
  return {titled(model, task, schema, scope), std::move(scope.unsaid)};
}

const RequestTexts::Made& RequestTexts::general(const Task& task) {
  auto& [once, general] = general_.at(&task);
  std::call_once(once, [&, &made = general] {
    SchemaScope scope;
    scope.shared = &shared_;
    auto schema = request_schema(task, scope);
    made = {titled(task, schema, scope), std::move(scope.unsaid)};
  });
  return general;
}

void RequestTexts::write(RequestText& text, Made made) const {
  text.unsaid = std::move(made.unsaid);
  text.formats = formats_in(made.schema);
  text.bundled = lay_out(made.schema, generated_json, bundle_indent);
  text.described =
      lay_out(openapi_schema(made.schema, openapi_names_), generated_json, openapi_indent);
}

mustache::List RequestTexts::keywords(const Model& model, const Task& task) {
  auto made = make(model, task);
  auto keywords = keywords_of(made.schema);
  auto& [once, text] = texts_.at({&model, &task});
  std::call_once(once, [&, &text = text] { write_shared(text, std::move(made), task); });
  return keywords;
}

mustache::List RequestTexts::keywords(const Task& task) {
  return keywords_of(general(task).schema);
}

RequestText& RequestTexts::text(const Model& model, const Task& task) {
  auto& [once, text] = texts_.at({&model, &task});
  std::call_once(once, [&, &text = text] { write_shared(text, make(model, task), task); });
  return text;
}

RequestText& RequestTexts::text(const Task& task) {
  auto& [once, text] = texts_.at({nullptr, &task});
  std::call_once(once, [&, &text = text] { write(text, general(task)); });
  return text;
}

void RequestTexts::write_shared(RequestText& text, Made made, const Task& task) {
  share_properties(made.schema, general(task).schema,
                   fmt::format("{}{}", definitions_place, task.name));
  write(text, std::move(made));
}

} // namespace aircat::render
