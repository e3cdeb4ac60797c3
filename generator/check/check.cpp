#include "check/check.hpp"

#include "catalog/parallel.hpp"
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

void check(const catalog::Catalog& catalog, Findings& findings, unsigned jobs) {
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
  together.sort();
  findings.append(std::move(together));
}

std::span<const CodeInfo> codes() {
  static const auto table = infos();
  return table;
}

} // namespace aircat::check
