#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::cli {
namespace {

constexpr std::string_view status_names[] = {"implemented", "planned", "skipped"};

std::string_view name_of(catalog::Status status) {
  return status_names[static_cast<std::size_t>(status)];
}

std::string as_json(const catalog::Catalog& catalog) {
  auto rows = Json::array();
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      rows.push_back({{"air", model->air},
                      {"name", model->name},
                      {"model", model->id()},
                      {"capability", provider->capability->slug},
                      {"provider", provider->id},
                      {"status", name_of(provider->status)}});
  return rows.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_text(const catalog::Catalog& catalog) {
  std::size_t air = 0, name = 0, capability = 0;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers) {
      air = std::max(air, model->air.size());
      name = std::max(name, model->name.size());
      capability = std::max(capability, provider->capability->slug.size());
    }
  std::string out;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      out += fmt::format("{:<{}}  {:<{}}  {:<{}}  {:<11}  {}\n", model->air, air, model->name, name,
                         provider->capability->slug, capability, name_of(provider->status),
                         provider->id);
  return out;
}

} // namespace

ExitCode run(const ListOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  console.print(console.is_json() ? as_json(*catalog) : as_text(*catalog));
  return ExitCode::fine;
}

} // namespace aircat::cli
