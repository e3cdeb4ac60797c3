#include "catalog/placement.hpp"
#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"
#include "cli/write_file.hpp"
#include "naming/ascii.hpp"
#include "naming/case.hpp"
#include "naming/slug.hpp"
#include "render/json_layout.hpp"
#include "request/formats.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::cli {
namespace {

constexpr auto todo = "TODO";

struct Starter {
  std::string slug, name, class_name;
};

/// `bfl:9@1` → `bfl-9-1`, when no better name is known.
Starter names_of(const NewOptions& options) {
  Starter starter;
  starter.name = options.name;
  starter.slug = !options.slug.empty()
                     ? options.slug
                     : naming::kebab_case(options.name.empty() ? options.air : options.name);
  starter.class_name = naming::pascal_case(options.name.empty() ? starter.slug : options.name);
  if (!starter.class_name.empty() && naming::is_digit(starter.class_name.front()))
    starter.class_name = todo;
  return starter;
}

/// The placement of a capability's input, from the layer that says it.
std::string_view placement_of(const catalog::Catalog& catalog,
                              const catalog::Capability& capability, std::string_view input) {
  const auto task = catalog.tasks.find(capability.task);
  const catalog::Document* documents[] = {
      capability.document, task == catalog.tasks.end() ? nullptr : task->second.document,
      catalog.common};
  for (const auto* document : documents) {
    const auto* inputs = document ? document->root()->find("inputs") : nullptr;
    const auto* own = inputs ? inputs->find(input) : nullptr;
    if (const auto* to = own ? own->find("to") : nullptr)
      return to->string;
  }
  return {};
}

const catalog::Parameter* parameter_of(const catalog::Task& task, std::string_view path) {
  const auto found =
      std::find_if(task.parameters.begin(), task.parameters.end(),
                   [&](const catalog::Parameter& parameter) { return parameter.path == path; });
  return found == task.parameters.end() ? nullptr : &*found;
}

/// Whether the results of a capability have a size that its models decide on.
bool has_size(const catalog::Catalog& catalog, const std::string& capability) {
  const auto* size = catalog.capabilities.find(capability)->second.document->root()->find("size");
  return !size || size->kind == catalog::Kind::object;
}

/// The facts that a model of this capability needs: bounds of the prompt, the most images, which of
/// the task's choices it has, and what the task requires and nothing supplies.
void ask_for_parameters(const catalog::Catalog& catalog, const catalog::Capability& capability,
                        Json& parameters) {
  const auto found = catalog.tasks.find(capability.task);
  const auto* inputs = capability.document->root()->find("inputs");
  if (found == catalog.tasks.end())
    return;
  const auto& task = found->second;
  std::vector<std::string> placed;
  for (const auto& input : inputs ? inputs->members : std::vector<catalog::Member>{}) {
    const auto placement = catalog::read_placement(placement_of(catalog, capability, input.key));
    if (!placement || placement->kind != catalog::Placement::Kind::parameter)
      continue;
    placed.push_back(placement->path);
    const auto outer = placement->path.substr(0, placement->path.find("[]"));
    const auto* parameter = parameter_of(task, outer);
    if (placement->path == "positivePrompt")
      parameters[placement->path] = Json{{"minLength", todo}, {"maxLength", todo}};
    else if (parameter && parameter->may_be_array())
      parameters[outer] = Json{{"maxItems", todo}};
    else if (parameter && !parameter->limits.enumeration.empty())
      parameters[outer] = Json{{"enum", todo}};
  }
  for (const auto& parameter : task.parameters) {
    const bool supplied = parameter.limits.constant || parameter.in_element() ||
                          parameter.path == "width" || parameter.path == "height" ||
                          std::find(placed.begin(), placed.end(), parameter.path) != placed.end() ||
                          (catalog.common && catalog.common->root()->find("parameters") &&
                           catalog.common->root()->find("parameters")->find(parameter.path));
    if (parameter.required && !supplied)
      parameters[std::string(parameter.path)] = todo;
  }
}

bool asks_for_size(const catalog::Catalog& catalog, const NewOptions& options) {
  return std::any_of(options.capabilities.begin(), options.capabilities.end(),
                     [&](const std::string& name) { return has_size(catalog, name); });
}

Json starter_file(const catalog::Catalog& catalog, const NewOptions& options,
                  const Starter& starter) {
  Json file;
  file["$schema"] = "../../schema/model.json";
  file["air"] = options.air;
  file["name"] = starter.name.empty() ? todo : starter.name;
  file["class"] = starter.class_name;
  file["released"] = todo;
  file["summary"] = todo;
  file["sources"] = Json::array({Json{{"url", todo}, {"checked", todo}}});
  if (asks_for_size(catalog, options))
    file["size"] = todo;
  auto parameters = Json::object();
  auto capabilities = Json::object();
  for (const auto& name : options.capabilities) {
    ask_for_parameters(catalog, catalog.capabilities.find(name)->second, parameters);
    capabilities[name] = Json{{"status", "implemented"}};
  }
  file["parameters"] = std::move(parameters);
  file["capabilities"] = std::move(capabilities);
  return file;
}

/// What is wrong with the command line, or "".
std::string problem_of(const catalog::Catalog& catalog, const NewOptions& options,
                       const Starter& starter) {
  if (!request::has_format(catalog::Format::air, options.air))
    return fmt::format("'{}' is no AIR; it has the form source:model@version, as in bfl:5@1",
                       options.air);
  if (const auto* taken = catalog.find(options.air); taken && taken->air == options.air)
    return fmt::format("'{}' is described already, in {}", options.air, taken->document->name());
  if (const auto problem = naming::slug_problem(options.vendor); !problem.empty())
    return fmt::format("the vendor '{}' {}", options.vendor, problem);
  if (!catalog.vendors.count(options.vendor))
    return fmt::format("there is no vendor '{}'; describe it in vendors/{}.json first",
                       options.vendor, options.vendor);
  if (const auto problem = naming::slug_problem(starter.slug); !problem.empty())
    return fmt::format("the slug '{}' {}; choose one with --slug", starter.slug, problem);
  if (const auto* taken = catalog.find(fmt::format("{}/{}", options.vendor, starter.slug)))
    return fmt::format("{} describes '{}' already; choose another slug with --slug",
                       taken->document->name(), taken->air);
  for (const auto& name : options.capabilities)
    if (!catalog.capabilities.count(name)) {
      std::string all;
      for (const auto& [slug, capability] : catalog.capabilities)
        all += (all.empty() ? "" : ", ") + std::string(slug);
      return fmt::format("there is no capability '{}'; there are {}", name, all);
    }
  return {};
}

} // namespace

ExitCode run(const NewOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto starter = names_of(options);
  if (const auto problem = problem_of(*catalog, options, starter); !problem.empty()) {
    console.fail(problem);
    return ExitCode::usage;
  }
  const auto path =
      fmt::format("{}/models/{}/{}.json", catalog->directory, options.vendor, starter.slug);
  const auto text =
      render::lay_out(starter_file(*catalog, options, starter), render::catalog_json) + "\n";
  if (const auto failure = write_file(path, text, false)) {
    findings.add(failure->finding(path));
    (void)console.report(findings);
    return ExitCode::io;
  }
  console.print(path + "\n");
  console.note("fill in each TODO, or remove its key when nobody knows; then run `aircat check`");
  if (asks_for_size(*catalog, options))
    console.note(R"(size is one of
  { "side": { "minimum": 256, "maximum": 1920, "multipleOf": 16 } }  any size within limits
  { "sizes": { "1k": { "1:1": "1024x1024" } } }                      these and no others
  false                                                              the model takes none)");
  return ExitCode::fine;
}

} // namespace aircat::cli
