#include "import/import.hpp"

#include "catalog/codes.hpp"
#include "catalog/node_json.hpp"
#include "import/codes.hpp"
#include "import/finish.hpp"
#include "import/read_schema.hpp"
#include "import/starter.hpp"
#include "import/unsaid.hpp"

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
  return line.starts_with("---") || line.starts_with('#') ||
         line.find(": ") != std::string_view::npos || line.ends_with(':');
}

/// Is it about a bound that is too large to be exact? Documents have those of 64 bits, and here
/// they are no bounds at all.
bool is_endless_bound(const Finding& one) {
  const auto key = one.pointer.substr(one.pointer.rfind('/') + 1);
  return one.code == catalog::code::inexact_number &&
         (key.starts_with("min") || key.starts_with("max") || key.starts_with("exclusive"));
}

/// The document's root; nullptr where it cannot be read.
const catalog::Node* parse(catalog::Document& document, Findings& findings) {
  Findings own;
  document.parse(own);
  if (document.tolerant_root() && std::all_of(own.all().begin(), own.all().end(), is_endless_bound))
    return document.tolerant_root();
  if (!document.tolerant_root() && looks_like_yaml(document.text()))
    findings.error(code::unreadable, {document.name(), 1, 1}, "", "the document is YAML, not JSON",
                   "convert it to JSON first");
  else
    findings.append(std::move(own));
  return nullptr;
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

} // namespace

std::optional<Import> import_schema(const catalog::Catalog& catalog, catalog::Document& document,
                                    const ImportOptions& options, Findings& findings) {
  const auto* root = parse(document, findings);
  if (!root)
    return std::nullopt;
  const auto found = find_requests(*root, options.model, findings);
  if (found.empty())
    return std::nullopt;
  const auto air = found.front().air.empty() ? options.model : found.front().air;
  const auto about_it = about(found.front(), *root);
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
      return fail(
          task.empty() ? std::string("it does not say of which task it is")
                       : fmt::format("the catalog has no task '{}'", task),
          "the document needs properties.taskType with a const; tasks/ has those that are known");
    for (auto& request : read_requests(*one.root, *one.schema, findings)) {
      request.task = task;
      description.requests.push_back(std::move(request));
    }
  }
  if (findings.has_errors())
    return std::nullopt;
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
  if (!known) {
    const auto capabilities = capabilities_of(bench, air, *place, description, options, findings);
    if (capabilities.empty())
      return fail("no capability of the catalog has such requests",
                  "name the capabilities with --capability");
    file = starter(air, *place, capabilities);
    if (auto size = unsaid_size(about_it.description); !size.empty())
      file["size"] = std::move(size);
  }
  const auto& name = document.name();
  const auto source = !options.source.empty()           ? options.source
                      : about_it.id.starts_with("http") ? about_it.id
                                                        : name.substr(name.rfind('/') + 1);
  return finished(bench, file, description, {!known, source, options.date, about_it}, findings);
}

} // namespace aircat::importing
