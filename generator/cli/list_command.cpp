#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

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

struct Row {
  std::string_view name;
  std::size_t implemented = 0, planned = 0, skipped = 0;

  void add(catalog::Status status) {
    ++(status == catalog::Status::implemented ? implemented
       : status == catalog::Status::planned   ? planned
                                              : skipped);
  }
  [[nodiscard]] std::size_t all() const { return implemented + planned + skipped; }
};

struct Counts {
  std::vector<Row> capabilities; ///< by name, those that models have
  Row all{"all"};
  std::size_t current = 0, retired = 0, components = 0; ///< models
};

Counts count(const catalog::Catalog& catalog) {
  Counts counts;
  std::map<std::string_view, Row> rows;
  for (const auto& model : catalog.models) {
    ++(model->retired.empty() ? counts.current : counts.retired);
    counts.components += model->part_of ? 1 : 0;
    for (const auto& provider : model->providers) {
      auto& row = rows[provider->capability->slug];
      row.name = provider->capability->slug;
      row.add(provider->status);
      counts.all.add(provider->status);
    }
  }
  for (const auto& [name, row] : rows)
    counts.capabilities.push_back(row);
  return counts;
}

/// AIRs that Runware has and no file describes.
std::size_t known_only(const catalog::Catalog& catalog) {
  return static_cast<std::size_t>(
      std::count_if(catalog.airs.tasks.begin(), catalog.airs.tasks.end(),
                    [&](const auto& known) { return !catalog.find(known.first); }));
}

std::string counts_json(const catalog::Catalog& catalog) {
  const auto counts = count(catalog);
  const auto json_of = [](const Row& row) {
    return Json{{"implemented", row.implemented},
                {"planned", row.planned},
                {"skipped", row.skipped},
                {"all", row.all()}};
  };
  auto capabilities = Json::object();
  for (const auto& row : counts.capabilities)
    capabilities[std::string(row.name)] = json_of(row);
  const Json out{{"models", catalog.models.size()},
                 {"lifecycle", {{"current", counts.current}, {"retired", counts.retired}}},
                 {"components", counts.components},
                 {"capabilities", std::move(capabilities)},
                 {"status", json_of(counts.all)},
                 {"knownOnly", known_only(catalog)}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string counts_text(const catalog::Catalog& catalog) {
  const auto counts = count(catalog);
  std::size_t width = std::string_view("capability").size();
  for (const auto& row : counts.capabilities)
    width = std::max(width, row.name.size());
  auto out = fmt::format("{:<{}}  implemented  planned  skipped  all\n", "capability", width);
  const auto add = [&](const Row& row) {
    out += fmt::format("{:<{}}  {:>11}  {:>7}  {:>7}  {:>3}\n", row.name, width, row.implemented,
                       row.planned, row.skipped, row.all());
  };
  for (const auto& row : counts.capabilities)
    add(row);
  add(counts.all);
  return out +
         fmt::format("{} models: {} current, {} retired; {} of them are components of others\n"
                     "{} more AIRs are known and not described\n",
                     catalog.models.size(), counts.current, counts.retired, counts.components,
                     known_only(catalog));
}

} // namespace

ExitCode run(const ListOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  if (options.counts)
    console.print(console.is_json() ? counts_json(*catalog) : counts_text(*catalog));
  else
    console.print(console.is_json() ? as_json(*catalog) : as_text(*catalog));
  return ExitCode::fine;
}

} // namespace aircat::cli
