#include "import/workbench.hpp"

#include "catalog/load.hpp"
#include "import/read_schema.hpp"
#include "render/json_layout.hpp"
#include "render/request_schema.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::importing {
namespace {

/// What a task's requests are by the schemas that aircat writes of them.
std::vector<RequestStatement> requests_of(const catalog::Model& model, const catalog::Task& task) {
  render::SchemaScope scope;
  auto schema = render::request_schema(model, task, scope);
  auto definitions = render::Schema::object();
  for (const auto& [name, format] : render::format_schemas(render::formats_in(schema)))
    definitions.append(name, format);
  schema.append("$defs", std::move(definitions));
  catalog::Document document("catalog", render::lay_out(schema, render::generated_json));
  Findings ignored;
  document.parse(ignored);
  return document.root() ? read_requests(*document.root(), *document.root(), ignored)
                         : std::vector<RequestStatement>();
}

} // namespace

Workbench::Workbench(const catalog::Catalog& catalog, std::string vendor, std::string slug)
    : catalog_(catalog), vendor_(std::move(vendor)), slug_(std::move(slug)) {}

std::string Workbench::path() const {
  return fmt::format("models/{}/{}.json", vendor_, slug_);
}

Resolved Workbench::resolve(const Json& file) const {
  const auto text = render::lay_out(file, render::catalog_json) + "\n";
  const auto own = path();
  std::vector<catalog::SourceFile> files;
  for (const auto& document : catalog_.documents) {
    const auto name = std::string_view(document.name()).substr(catalog_.directory.size() + 1);
    const bool is_model = name.starts_with("models/");
    // Components add to the legal values of the model that they belong to.
    const bool is_part = document.root() && document.root()->find("partOf");
    if (name != own && !name.starts_with("locales/") && (!is_model || is_part))
      files.push_back({name, document.text()});
  }
  files.push_back({own, text});
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  Resolved resolved;
  resolved.catalog = std::make_unique<catalog::Catalog>(
      catalog::load(files, catalog_.directory, 1, resolved.findings));
  resolved.model = resolved.catalog->find(vendor_ + "/" + slug_);
  if (!resolved.model || resolved.findings.has_errors()) {
    resolved.model = nullptr;
    return resolved;
  }
  std::map<const catalog::Task*, std::vector<RequestStatement>> by_task;
  std::map<const catalog::Task*, std::size_t> next;
  for (const auto* task : render::tasks_of(*resolved.model))
    by_task[task] = requests_of(*resolved.model, *task);
  for (const auto& provider : resolved.model->providers) {
    auto& requests = by_task[provider->task];
    const auto index = next[provider->task]++;
    resolved.requests.push_back(index < requests.size() ? std::move(requests[index])
                                                        : RequestStatement());
  }
  return resolved;
}

} // namespace aircat::importing
