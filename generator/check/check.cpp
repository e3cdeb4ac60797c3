#include "check/check.hpp"

#include "catalog/parallel.hpp"
#include "check/ignores.hpp"
#include "check/rules.hpp"

#include <array>
#include <utility>
#include <vector>

namespace aircat::check {
namespace {

constexpr std::array all{
#define AIRCAT_RULE(name) &rules::name,
#include "check/rules.def"
#undef AIRCAT_RULE
};

std::vector<CodeInfo> infos() {
  std::vector<CodeInfo> out;
  for (const auto* rule : all)
    out.push_back(rule->info);
  const auto more = ignore_codes();
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

} // namespace

void check(const catalog::Catalog& catalog, Findings& findings, unsigned jobs,
           std::string_view today) {
  const Subject subject(catalog);
  std::array<Findings, all.size()> own;
  parallel_for(all.size(), jobs, [&](std::size_t i) {
    Report report(own[i]);
    report.begin(all[i]->info.code);
    all[i]->check(subject, report);
  });
  Findings together;
  for (auto& some : own)
    together.append(std::move(some));
  together = without_ignored(catalog, std::move(together), IgnoresOf::check, today);
  together.sort();
  findings.append(std::move(together));
}

std::span<const CodeInfo> codes() {
  static const auto table = infos();
  return table;
}

} // namespace aircat::check
