#include "import/import.hpp"

#include "catalog/node_json.hpp"
#include "import/codes.hpp"
#include "import/model_file.hpp"
#include "import/read_schema.hpp"
#include "import/report_changes.hpp"
#include "import/starter.hpp"
#include "import/unsaid.hpp"
#include "render/json_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::importing {
namespace {

/// Lines of `key: value` instead of braces.
bool looks_like_yaml(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] == '{' || text[first] == '[')
    return false;
  const auto line = text.substr(first, text.find('\n', first) - first);
  return line.starts_with("---") || line.starts_with('#') || line.find(": ") != std::string_view::npos ||
         line.ends_with(':');
}

bool parse(catalog::Document& document, Findings& findings) {
  Findings own;
  document.parse(own);
  if (document.root()) {
    findings.append(std::move(own));
    return true;
  }
  if (looks_like_yaml(document.text()))
    findings.error(code::unreadable, {document.name(), 1, 1}, "", "the document is YAML, not JSON",
                   "convert it to JSON first");
  else
    findings.append(std::move(own));
  return false;
}

std::string task_of(const catalog::Catalog& catalog, const FoundRequest& request,
                    const catalog::Model* model, const std::string& air) {
  if (!request.task.empty() || (model && model->providers.empty()))
    return request.task;
  if (model)
    return std::string(model->providers.front()->task->name);
  const auto known = catalog.airs.tasks.find(air);
  return known == catalog.airs.tasks.end() ? std::string() : std::string(known->second);
}

std::string text_of(const Json& file) {
  return render::lay_out(file, render::catalog_json) + "\n";
}

std::string source_of(const About& about, const catalog::Document& document,
                      const ImportOptions& options) {
  if (!options.source.empty())
    return options.source;
  if (about.id.starts_with("http"))
    return about.id;
  const auto& name = document.name();
  return name.substr(name.rfind('/') + 1);
}

} // namespace

std::optional<Import> import_schema(const catalog::Catalog& catalog, catalog::Document& document,
                                    const ImportOptions& options, Findings& findings) {
  if (!parse(document, findings))
    return std::nullopt;
  const auto found = find_requests(*document.root(), options.model, findings);
  if (found.empty())
    return std::nullopt;
  const auto air = found.front().air.empty() ? options.model : found.front().air;
  const auto about_it = about(found.front(), *document.root());
  const auto* known = catalog.find(air);
  if (known && known->air != air)
    known = nullptr;
  const auto at = place_of(*found.front().schema);
  const auto fail = [&](std::string message, std::string hint) {
    findings.error(code::no_request, at.where, at.pointer, std::move(message), std::move(hint));
    return std::nullopt;
  };
  if (known && known->part_of)
    return fail(fmt::format("{} is a part of another model, and has no requests of its own", air),
                "import the model that it belongs to");
  Description description;
  description.names_are_taken = !about_it.is_of_aircat;
  for (const auto& one : found) {
    const auto task = task_of(catalog, one, known, air);
    if (!catalog.tasks.contains(task))
      return fail(task.empty() ? std::string("it does not say of which task it is")
                               : fmt::format("the catalog has no task '{}'", task),
                  "the document needs properties.taskType with a const; tasks/ has those that are known");
    for (auto& request : read_requests(*one.root, *one.schema, findings)) {
      request.task = task;
      description.requests.push_back(std::move(request));
    }
  }
  if (findings.has_errors())
    return std::nullopt;
  Import out;
  out.is_new = !known;
  std::optional<NewPlace> place;
  Json file;
  if (known) {
    place = NewPlace{std::string(known->vendor), std::string(known->slug), {}, {}};
    file = catalog::to_json(*known->document->root());
  } else {
    place = new_place(catalog, air, about_it.title, options, at, findings);
    if (!place)
      return std::nullopt;
  }
  const Workbench bench(catalog, place->vendor, place->slug);
  out.path = bench.path();
  if (!known) {
    const auto capabilities = capabilities_of(bench, air, *place, description, options, findings);
    if (capabilities.empty())
      return fail("no capability of the catalog has such requests",
                  "name the capabilities with --capability");
    file = starter(air, *place, capabilities);
    if (auto size = unsaid_size(about_it.description); !size.empty())
      file["size"] = std::move(size);
  }
  auto proposal = propose(bench, file, description);
  findings.append(std::move(proposal.findings));
  if (findings.has_errors())
    return std::nullopt;
  out.changes = report_changes(proposal, ModelFile(file).capabilities(), out.is_new, findings);
  out.left = proposal.left.size();
  auto after = proposal.after;
  if (known) {
    out.before = text_of(proposal.before);
    if (after != proposal.before)
      after = with_source(after, proposal.before, source_of(about_it, document, options), options.date);
  } else {
    after = with_todos(with_source(after, Json::object(), source_of(about_it, document, options), options.date), about_it);
  }
  out.after = text_of(after);
  return out;
}

} // namespace aircat::importing
