#include "import/starter.hpp"

#include "catalog/vocabulary.hpp"
#include "diagnostics/pointer.hpp"
#include "import/codes.hpp"
#include "import/model_file.hpp"
#include "naming/ascii.hpp"
#include "naming/case.hpp"
#include "naming/slug.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::importing {
namespace {

constexpr auto todo = "TODO";
/// A name that is legal while the right one is not known.
constexpr auto placeholder = "Imported";

/// "FLUX.2 [pro]: imageInference" is of aircat's own schemas.
std::string without_task(const std::string& title, const catalog::Catalog& catalog) {
  const auto colon = title.rfind(": ");
  if (colon != std::string::npos &&
      catalog.tasks.contains(std::string_view(title).substr(colon + 2)))
    return title.substr(0, colon);
  return title;
}

void warn(Findings& findings, const char* code, const Place& at, std::string message,
          std::string hint) {
  findings.warning(code, at.where, at.pointer, std::move(message), std::move(hint));
}

bool is_media(const catalog::Parameter* parameter) {
  return parameter && request::is_media(parameter->format);
}

/// Can a request of the capability be one of these, with its inputs where the layers place them?
bool fits(const catalog::Provider& provider, const RequestStatement& request) {
  const auto takes = [&](const std::string& path) {
    return std::any_of(provider.inputs.begin(), provider.inputs.end(),
                       [&](const auto& input) { return input.to.path == path; });
  };
  for (const auto& input : provider.inputs)
    if (input.required && is_media(provider.parameter(input.to.path)) &&
        request.refuses(input.to.path))
      return false;
  for (const auto& [path, value] : request.values) {
    const auto* known = provider.known->find(path);
    if (value.required && !value.refused && known && is_media(&known->parameter) && !takes(path))
      return false;
  }
  return true;
}

/// The least that is left to say, then the least that is written.
std::size_t cost_of(const Workbench& bench, const Json& file, const Description& description) {
  constexpr std::size_t unsaid = 100'000;
  const auto proposal = propose(bench, file, description);
  if (proposal.findings.has_errors())
    return static_cast<std::size_t>(-1);
  return proposal.left.size() * unsaid + proposal.after.dump().size();
}

} // namespace

std::optional<NewPlace> new_place(const catalog::Catalog& catalog, const std::string& air,
                                  const std::string& title, const ImportOptions& options,
                                  const Place& at, Findings& findings) {
  const auto fail = [&](std::string message, std::string hint) {
    findings.error(code::no_request, at.where, at.pointer, std::move(message), std::move(hint));
    return std::nullopt;
  };
  NewPlace place;
  place.vendor = options.vendor.empty() ? air.substr(0, air.find(':')) : options.vendor;
  if (!catalog.vendors.contains(place.vendor))
    return fail(fmt::format("{} is not described, and there is no vendor '{}'", air, place.vendor),
                "name the vendor with --vendor; a new one is described in vendors/ first");
  place.name = options.name.empty() ? without_task(title, catalog) : options.name;
  place.slug = !options.slug.empty() ? options.slug
                                     : naming::kebab_case(place.name.empty() ? air : place.name);
  if (const auto problem = naming::slug_problem(place.slug); !problem.empty())
    return fail(fmt::format("the slug '{}' {}", place.slug, problem), "choose one with --slug");
  if (const auto* taken = catalog.find(place.vendor + "/" + place.slug))
    return fail(fmt::format("{} describes '{}' already", taken->document->name(), taken->air),
                "choose another name of the file with --slug");
  place.class_name = naming::pascal_case(place.name.empty() ? place.slug : place.name);
  if (place.class_name.empty() || naming::is_digit(place.class_name.front()))
    place.class_name = placeholder;
  return place;
}

Json starter(const std::string& air, const NewPlace& place,
             const std::vector<std::string>& capabilities) {
  Json file;
  file["$schema"] = "../../schema/model.json";
  file["air"] = air;
  file["name"] = place.name.empty() ? placeholder : place.name;
  file["class"] = place.class_name;
  auto entries = Json::object();
  for (const auto& name : capabilities)
    entries[name] = Json{{"status", "implemented"}};
  file["capabilities"] = std::move(entries);
  return file;
}

std::vector<std::string> capabilities_of(const Workbench& bench, const std::string& air,
                                         const NewPlace& place, Description& description,
                                         const ImportOptions& options, Findings& findings) {
  if (!options.capabilities.empty())
    return options.capabilities;
  std::vector<std::string> chosen;
  for (auto& request : description.requests) {
    std::vector<std::string> candidates, fitting;
    std::string best;
    std::size_t least = static_cast<std::size_t>(-1);
    for (const auto& [slug, capability] : bench.catalog().capabilities) {
      const std::string name(slug);
      if (capability.task != request.task ||
          std::find(chosen.begin(), chosen.end(), name) != chosen.end())
        continue;
      if (capability.name == request.title) {
        candidates = {name};
        break;
      }
      candidates.push_back(name);
    }
    if (candidates.size() == 1) {
      chosen.push_back(candidates.front());
      continue;
    }
    for (const auto& name : candidates) {
      const auto file = starter(air, place, {name});
      const auto resolved = bench.resolve(file);
      if (!resolved.model)
        continue;
      if (description.names_are_taken && description.requests.size() == 1 &&
          fits(*resolved.model->providers.front(), request))
        fitting.push_back(name);
      if (const auto cost = cost_of(bench, file, {{request}, description.names_are_taken});
          cost < least) {
        least = cost;
        best = name;
      }
    }
    std::stable_partition(fitting.begin(), fitting.end(), [](const std::string& name) {
      return name.starts_with("text-to-"); // as people list them
    });
    if (fitting.empty() && !best.empty())
      fitting.push_back(best);
    if (fitting.empty())
      continue;
    chosen.insert(chosen.end(), fitting.begin(), fitting.end());
    if (description.requests.size() > 1)
      request.title = bench.catalog().capabilities.at(fitting.front()).name;
    if (description.names_are_taken || description.requests.size() > 1)
      warn(findings, code::derived, request.at,
           fmt::format("taken as {}, by the images and videos that requests have",
                       fmt::join(fitting, ", ")),
           "name the capabilities with --capability if it does something else");
  }
  return chosen;
}

Json with_todos(Json file, const About& about) {
  const auto before = file;
  if (file["name"] == placeholder)
    file["name"] = todo;
  if (file["class"] == placeholder)
    file["class"] = todo;
  file["released"] = todo;
  if (about.is_deprecated)
    file["retired"] = todo;
  constexpr std::size_t longest_summary = 160;
  const auto unsaid = about.description.find("JSON Schema cannot say:");
  auto summary = about.description.substr(0, unsaid);
  while (!summary.empty() && summary.back() == ' ')
    summary.pop_back();
  const bool is_short = !summary.empty() && summary.size() <= longest_summary &&
                        summary.find('\n') == std::string::npos;
  file["summary"] = is_short ? summary : todo;
  return in_usual_order(file, before);
}

namespace {

/// JSON pointers of what is in `after` and was not in `before`, as `sources` names them.
void add_changed(const Json& before, const Json& after, const std::string& pointer, int depth,
                 std::vector<std::string>& out) {
  for (const auto& [key, value] : after.items()) {
    const bool known = before.is_object() && before.contains(key);
    if (known && before[key] == value)
      continue;
    const auto own = pointer + "/" + escaped_step(key);
    const bool in_capability = pointer.starts_with("/capabilities");
    const bool is_group = key == "parameters" || key == "inputs" || key == "capabilities" ||
                          (in_capability && depth == 1);
    if (is_group && value.is_object())
      add_changed(known ? before[key] : Json::object(), value, own, depth + 1, out);
    else
      out.push_back(own);
  }
}

} // namespace

Json with_source(Json file, const Json& before, const std::string& source,
                 const std::string& date) {
  const char* key = source.starts_with("http") ? "url" : "title";
  Json entry{{key, source}, {"checked", date.empty() ? Json(todo) : Json(date)}};
  if (!before.empty()) {
    std::vector<std::string> changed;
    add_changed(before, file, "", 0, changed);
    entry["for"] = changed;
  }
  auto sources = file.contains("sources") ? file["sources"] : Json::array();
  sources.push_back(std::move(entry));
  file["sources"] = std::move(sources);
  return in_usual_order(file, before.empty() ? Json::object() : before);
}

} // namespace aircat::importing
