#include "cli/codes.hpp"
#include "cli/commands.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "render/data.hpp"
#include "render/data_json.hpp"
#include "render/generate.hpp"
#include "render/json_layout.hpp"
#include "render/request_data.hpp"
#include "render/request_schema.hpp"
#include "render/tables.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::cli {
namespace {

/// The target that is named, else the first.
std::optional<render::Target> find_target(const DataOptions& options, Findings& findings,
                                          const Console& console) {
  std::vector<std::string> folders = options.templates;
  if (const auto templates = find_templates(); !templates.empty())
    folders.insert(folders.begin(), templates);
  auto targets = render::read_targets(folders, findings);
  std::string all;
  for (auto& target : targets) {
    if (options.target.empty() || target.name == options.target)
      return std::move(target);
    all += (all.empty() ? "" : ", ") + target.name;
  }
  console.fail(options.target.empty()
                   ? "there are no targets; name a folder with --templates DIR"
                   : fmt::format("there is no target '{}'; there are: {}", options.target, all));
  return std::nullopt;
}

/// What the files of one model see.
Json of_model(const catalog::Catalog& catalog, const render::Target& target,
              const catalog::Model& model) {
  auto providers = Json::object();
  for (const auto& provider : model.providers)
    providers[provider->id] = render::to_json(render::provider_data(catalog, *provider));
  auto requests = Json::object();
  render::RequestSchemas schemas(catalog);
  for (const auto* task : render::tasks_of(model))
    requests[std::string(task->name)] =
        render::to_json(render::request_data(model, *task, schemas));
  return {{"model", render::to_json(render::model_data(catalog, target, model))},
          {"provider", std::move(providers)},
          {"request", std::move(requests)}};
}

/// What the files see that are rendered for more than one model.
Json of_catalog(const catalog::Catalog& catalog, const render::Target& target, Findings& findings) {
  auto vendors = Json::object();
  for (const auto& [slug, vendor] : catalog.vendors)
    vendors[std::string(slug)] = render::to_json(render::vendor_data(catalog, target, vendor));
  mustache::List kinds;
  for (const auto* kind : render::kinds_of(catalog, target))
    kinds.push_back(render::kind_data(catalog, target, *kind));
  auto tasks = Json::object();
  render::RequestSchemas schemas(catalog);
  for (const auto& [name, task] : catalog.tasks)
    tasks[std::string(name)] = render::to_json(render::task_data(task, schemas));
  return {{"vendor", std::move(vendors)},
          {"kind", render::to_json(kinds)},
          {"catalog", render::to_json(render::catalog_data(catalog, target, kinds))},
          {"task", std::move(tasks)},
          {"wire", render::to_json(render::wire_data(catalog, schemas))},
          {"bundle", render::to_json(render::bundle_data(catalog, schemas))},
          {"openapi", render::to_json(render::openapi_data(catalog, schemas))},
          {"reference", render::to_json(render::reference_data(catalog, findings))},
          {"codes", render::to_json(render::codes_data(all_codes()))},
          {"tables", render::to_json(render::tables_data(catalog, target))}};
}

} // namespace

ExitCode run(const DataOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto target = find_target(options, findings, console);
  if (findings.has_errors())
    return console.report(findings);
  if (!target)
    return ExitCode::usage;
  Json out;
  if (options.model.empty()) {
    out = of_catalog(*catalog, *target, findings);
  } else {
    const auto* model = find_model(*catalog, options.model, console);
    if (!model)
      return ExitCode::usage;
    out = of_model(*catalog, *target, *model);
  }
  if (findings.has_errors())
    return console.report(findings);
  console.print(render::lay_out(out, render::generated_json) + "\n");
  return ExitCode::fine;
}

} // namespace aircat::cli
