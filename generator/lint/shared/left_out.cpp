#include "lint/project.hpp"
#include "lint/shared/against_catalog.hpp"

#include <algorithm>

namespace aircat::lint {
namespace {

bool by_file(const ProviderCode* a, const ProviderCode* b) {
  return a->file < b->file;
}

template <typename Is>
std::vector<const ProviderCode*> missing_where(const std::set<const ProviderCode*>& all,
                                               const std::set<const ProviderCode*>& listed, Is is) {
  std::vector<const ProviderCode*> missing;
  for (const auto* code : all)
    if (listed.count(code) == 0 && is(*code))
      missing.push_back(code);
  std::sort(missing.begin(), missing.end(), by_file);
  return missing;
}

/// Of a capability that few providers have, a list of nearly all providers is meant to have all
/// too.
bool has_most_of_capability(const std::set<const ProviderCode*>& all,
                            const std::set<const ProviderCode*>& listed, const ProviderCode& code) {
  std::size_t of_capability = 0, of_these = 0;
  for (const auto* one : all)
    if (one->capability == code.capability) {
      ++of_capability;
      of_these += listed.count(one);
    }
  const bool has_nearly_all = 10 * listed.size() >= 9 * all.size();
  return 2 * of_these > of_capability || (of_these > 0 && has_nearly_all);
}

} // namespace

std::vector<const ProviderCode*> left_out(const Subject& subject,
                                          const std::set<const ProviderCode*>& all,
                                          const std::set<const ProviderCode*>& listed) {
  return missing_where(all, listed, [&](const ProviderCode& code) {
    return has_most_of_capability(all, listed, code) ||
           (!listed.empty() && is_implemented(subject, code));
  });
}

std::vector<const ProviderCode*> left_out_of_most(const std::set<const ProviderCode*>& all,
                                                  const std::set<const ProviderCode*>& listed) {
  return missing_where(all, listed, [&](const ProviderCode& code) {
    return has_most_of_capability(all, listed, code);
  });
}

} // namespace aircat::lint
