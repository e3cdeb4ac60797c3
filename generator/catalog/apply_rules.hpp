#pragma once

#include "catalog/parallel.hpp"
#include "catalog/report.hpp"

#include <array>

namespace aircat::catalog {

/// What all rules find in a subject, by file, line and column. A rule has an `info` with its code,
/// and a `check(subject, report)`; several run at once, on at most `jobs` threads.
template <typename Rule, std::size_t size, typename Subject>
[[nodiscard]] Findings apply_rules(const std::array<const Rule*, size>& rules,
                                   const Subject& subject, unsigned jobs) {
  std::array<Findings, size> own;
  parallel_for(size, jobs, [&](std::size_t i) {
    Report report(own[i]);
    report.begin(rules[i]->info.code);
    rules[i]->check(subject, report);
  });
  Findings together;
  for (auto& some : own)
    together.append(std::move(some));
  together.sort();
  return together;
}

} // namespace aircat::catalog
