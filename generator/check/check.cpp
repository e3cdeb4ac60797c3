#include "check/check.hpp"

#include "check/rules.hpp"

#include <array>

namespace aircat::check {
namespace {

constexpr std::array all{
#define AIRCAT_RULE(name) &rules::name,
#include "check/rules.def"
#undef AIRCAT_RULE
};

std::array<CodeInfo, all.size()> infos() {
  std::array<CodeInfo, all.size()> out;
  for (std::size_t i = 0; i < all.size(); ++i)
    out[i] = all[i]->info;
  return out;
}

} // namespace

void check(const catalog::Catalog& catalog, Findings& findings) {
  const Subject subject(catalog);
  Findings own;
  Report report(own);
  for (const auto* rule : all) {
    report.begin(rule->info.code);
    rule->check(subject, report);
  }
  own.sort();
  findings.append(std::move(own));
}

std::span<const CodeInfo> codes() {
  static const auto table = infos();
  return table;
}

} // namespace aircat::check
