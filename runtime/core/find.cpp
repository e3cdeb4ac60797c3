#include "aircat/registry.hpp"

#include "find/search.hpp"
#include "validator/catalog_of.hpp"

#include <stdexcept>

namespace aircat {

std::vector<const RegisteredProvider*> Registry::find(const Query& query) const {
  const auto validator = Validator::bundled();
  const auto& catalog = catalog_of(*validator);
  std::string faults;
  for (const auto& text : find::faults_of(catalog, query))
    faults += (faults.empty() ? "" : "\n") + text;
  if (!faults.empty())
    throw std::invalid_argument(faults);
  std::vector<const RegisteredProvider*> found;
  for (const auto* provider : find::search(catalog, query))
    if (const auto* registered = find(provider->id))
      found.push_back(registered);
  return found;
}

} // namespace aircat
