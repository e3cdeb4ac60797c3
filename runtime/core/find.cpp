#include "aircat/registry.hpp"

#include "find/search.hpp"
#include "validator/catalog_of.hpp"

#include <stdexcept>

namespace aircat {

std::vector<const RegisteredProvider*> Registry::find(const Query& query) const {
  const auto validator = Validator::bundled();
  const auto& catalog = catalog_of(*validator);
  std::string unknown;
  for (const auto& text : find::unknown_names(catalog, query))
    unknown += (unknown.empty() ? "" : "\n") + text;
  if (!unknown.empty())
    throw std::invalid_argument(unknown);
  std::vector<const RegisteredProvider*> found;
  for (const auto* provider : find::search(catalog, query))
    if (const auto* registered = find(provider->id))
      found.push_back(registered);
  return found;
}

} // namespace aircat
