#include "aircat/registry.hpp"

namespace aircat {
namespace {

template <class Wanted>
std::vector<const RegisteredProvider*> all_of(std::span<const RegisteredProvider> providers,
                                              Wanted wanted) {
  std::vector<const RegisteredProvider*> found;
  for (const auto& provider : providers)
    if (wanted(*provider.facts))
      found.push_back(&provider);
  return found;
}

} // namespace

const RegisteredProvider* Registry::find(std::string_view id) const {
  for (const auto& provider : providers_)
    if (provider.facts->id == id)
      return &provider;
  return nullptr;
}

std::vector<const RegisteredProvider*> Registry::of_model(std::string_view air) const {
  return all_of(providers_, [&](const ProviderFacts& facts) { return facts.air == air; });
}

std::vector<const RegisteredProvider*>
Registry::with_capability(std::string_view capability) const {
  return all_of(providers_,
                [&](const ProviderFacts& facts) { return facts.capability == capability; });
}

} // namespace aircat
