#include "cli/open_catalog.hpp"

#include "bundle/embedded_catalog.hpp"
#include "catalog/load.hpp"
#include "cli/locate.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

namespace aircat::cli {

namespace {

constexpr auto built_in = "built-in";

/// With errors it is reported, and nothing comes back.
std::optional<catalog::Catalog> accept(catalog::Catalog catalog, const CommonOptions& options,
                                       const Console& console, Findings& findings,
                                       ExitCode& ending) {
  if (options.strict)
    findings.promote_warnings();
  if (!findings.has_errors())
    return catalog;
  findings.sort();
  ending = console.report(findings);
  return std::nullopt;
}

} // namespace

std::optional<catalog::Catalog> open_catalog(const CommonOptions& options, const Console& console,
                                             Findings& findings, ExitCode& ending) {
  const auto directory = find_catalog(options.catalog);
  if (directory.empty()) {
    console.fail("there is no folder catalog/ here or above; name one with --catalog DIR");
    ending = ExitCode::io;
    return std::nullopt;
  }
  return accept(catalog::load(directory, thread_count(options.jobs), findings), options, console,
                findings, ending);
}

std::optional<catalog::Catalog> open_any_catalog(const CommonOptions& options,
                                                 const Console& console, Findings& findings,
                                                 ExitCode& ending) {
  if (!find_catalog(options.catalog).empty())
    return open_catalog(options, console, findings, ending);
  return accept(
      catalog::load(bundle::embedded_catalog(), built_in, thread_count(options.jobs), findings),
      options, console, findings, ending);
}

const catalog::Model* find_model(const catalog::Catalog& catalog, const std::string& name,
                                 const Console& console) {
  if (const auto* model = catalog.find(name))
    return model;
  std::vector<std::string> ids;
  for (const auto& model : catalog.models)
    ids.push_back(model->id());
  std::vector<std::string_view> known(ids.begin(), ids.end());
  for (const auto& model : catalog.models) {
    known.push_back(model->air);
    known.push_back(model->slug);
  }
  const auto meant = did_you_mean(name, known);
  console.fail(fmt::format("no model of the catalog has the AIR, id or slug '{}'; {}", name,
                           meant.empty() ? "`aircat list` shows all" : meant));
  return nullptr;
}

} // namespace aircat::cli
