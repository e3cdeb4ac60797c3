#include "compare/compare.hpp"

#include "compare/models.hpp"
#include "compare/parameters.hpp"
#include "compare/shared.hpp"

#include <algorithm>

namespace aircat::compare {

std::vector<Change> compare(const catalog::Catalog& before, const catalog::Catalog& after) {
  std::vector<Change> changes;
  const Both<catalog::Catalog> both{before, after};
  compare_tasks(both, changes);
  compare_models(both, changes);
  compare_shared(both, changes);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.impact < b.impact; });
  return changes;
}

} // namespace aircat::compare
