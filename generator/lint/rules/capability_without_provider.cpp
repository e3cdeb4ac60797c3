#include "lint/rules.hpp"

#include "lint/project.hpp"
#include "lint/shared/against_catalog.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace aircat::lint::rules {
namespace {

namespace fs = std::filesystem;

/// Folders with providers of the same kind, which is where one would be.
std::vector<const ProviderFolder*> homes_of(const Subject& subject,
                                            const catalog::Provider& provider) {
  std::vector<const ProviderFolder*> homes;
  for (const auto& folder : subject.folders)
    for (const auto* code : folder.providers)
      if (const auto* other = described(subject, code->id);
          other && other->capability->kind == provider.capability->kind) {
        homes.push_back(&folder);
        break;
      }
  return homes;
}

/// Also a file that was not among the paths.
bool is_there(const std::vector<const ProviderFolder*>& homes, const std::string& file) {
  for (const auto* home : homes) {
    std::error_code error;
    if (fs::exists(fs::path(home->path) / file, error))
      return true;
  }
  return false;
}

void check(const Subject& subject, Report& report) {
  for (const auto& [id, provider] : subject.described) {
    if (provider->status != catalog::Status::implemented || subject.providers_by_id.count(id) > 0)
      continue;
    const auto homes = homes_of(subject, *provider);
    const auto file = code_file(*provider);
    if (!homes.empty() && !is_there(homes, file))
      report.error(
          *provider->node,
          fmt::format("this is implemented, and there is no {} in {}", file, homes.front()->path),
          "make the provider, or give it another status");
  }
}

} // namespace

const Rule capability_without_provider{
    {"AC6241", "Implemented in the catalog, and there is no provider",
     R"(The catalog given with `--catalog` says that a capability of a model is implemented. Providers of its kind were given too, and the
one of this capability is not among them, nor is its file in their folder.

Make the provider, or give the capability the status `planned` or `skipped`. Where no provider of that kind was given, nothing is
missed.
)",
     R"(// catalog/models/bfl/flux-2-max.json
"text-to-image": { "status": "implemented" })",
     R"(// catalog/models/bfl/flux-2-max.json
"text-to-image": { "status": "planned" })"},
    check};

} // namespace aircat::lint::rules
