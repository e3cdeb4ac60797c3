#include "lint/lint.hpp"

#include "catalog/apply_rules.hpp"
#include "catalog/load.hpp"
#include "lint/codes.hpp"
#include "lint/link.hpp"
#include "lint/project.hpp"
#include "lint/rules.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

namespace aircat::lint {
namespace {

constexpr std::array all{
#define AIRCAT_RULE(name) &rules::name,
#include "lint/rules.def"
#undef AIRCAT_RULE
};

std::vector<CodeInfo> infos() {
  std::vector<CodeInfo> out;
  for (const auto* rule : all)
    out.push_back(rule->info);
  const auto more = general_codes();
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

bool is_same_folder(const std::string& a, const std::string& b) {
  std::error_code error;
  return std::filesystem::equivalent(a, b, error);
}

LoadedCatalog load(const std::string& folder, unsigned jobs, Findings& findings) {
  const auto before = findings.errors();
  LoadedCatalog loaded{catalog::load(folder, jobs, findings), false};
  loaded.has_errors = findings.errors() > before;
  return loaded;
}

/// Those among the paths, and the one that all else is held against: `apart` where it is none of
/// them.
void load_catalogs(const std::vector<std::string>& folders, unsigned jobs, Subject& subject,
                   Result& result, std::optional<LoadedCatalog>& apart, Findings& findings) {
  const auto& wanted = subject.options.catalog;
  const auto describe = [&](const catalog::Catalog& catalog) {
    subject.catalog = &catalog;
    for (const auto& model : catalog.models)
      for (const auto& provider : model->providers)
        subject.described[provider->id] = provider.get();
  };
  const auto take = [&](const LoadedCatalog& loaded, bool is_wanted) {
    if (loaded.has_errors)
      return;
    subject.catalogs.push_back(&loaded.catalog);
    if (is_wanted)
      describe(loaded.catalog);
  };
  bool is_among = wanted.empty();
  for (const auto& folder : folders) {
    const bool is_wanted = !wanted.empty() && is_same_folder(folder, wanted);
    is_among = is_among || is_wanted;
    take(result.catalogs.emplace_back(load(folder, jobs, findings)), is_wanted);
  }
  if (is_among)
    return;
  take(apart.emplace(load(wanted, jobs, findings)), true);
}

} // namespace

Result lint(const std::vector<std::string>& paths, const Options& options, Findings& findings,
            unsigned jobs) {
  Subject subject;
  subject.options = options;
  Findings together;
  const auto found = find_files(paths, options.kind, together);
  Result result;
  result.counts = read_files(found, subject, together, jobs);
  link(subject, jobs);
  link_folders(subject);
  count_linked(found, subject, result.counts, together);
  std::optional<LoadedCatalog> apart;
  load_catalogs(found.catalogs, jobs, subject, result, apart, together);
  for (const auto& schema : subject.schemas) {
    result.inputs += schema.inputs.size();
    for (const auto& input : schema.inputs)
      result.unlinked += input.provider.empty() ? 1 : 0;
  }
  result.coverage = coverage_of(subject);
  together.append(catalog::apply_rules(all, subject, jobs));
  together.sort();
  findings.append(std::move(together));
  return result;
}

std::vector<Lookup> resolve(const std::vector<std::string>& paths, const Options& options,
                            std::string_view key, std::string_view locale, Findings& findings) {
  Subject subject;
  subject.options = options;
  (void)read_files(find_files(paths, options.kind, findings), subject, findings);
  return resolve(subject, key, locale);
}

std::span<const CodeInfo> codes() {
  static const auto table = infos();
  return table;
}

} // namespace aircat::lint
