#include "check/check.hpp"

#include "catalog/apply_rules.hpp"
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
  auto together =
      without_ignored(catalog, catalog::apply_rules(all, subject, jobs), IgnoresOf::check, today);
  together.sort();
  findings.append(std::move(together));
}

std::span<const CodeInfo> codes() {
  static const auto table = infos();
  return table;
}

} // namespace aircat::check
