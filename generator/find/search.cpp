#include "find/search.hpp"

#include "find/criteria.hpp"

namespace aircat::find {

std::vector<const catalog::Provider*> search(const catalog::Catalog& catalog, const Query& query) {
  std::vector<const catalog::Provider*> found;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      if (is_described(*provider, query) && is_possible(*provider, query))
        found.push_back(provider.get());
  return found;
}

std::vector<Obstacle> obstacles(const catalog::Catalog& catalog, const Query& query) {
  std::vector<Obstacle> all;
  for (const auto& criterion : criteria()) {
    if (!criterion.is_asked(query))
      continue;
    auto rest = query;
    criterion.leave_out(rest);
    if (const auto found = search(catalog, rest).size())
      all.push_back({criterion.name, found});
  }
  return all;
}

} // namespace aircat::find
