#pragma once

#include "aircat/facts.hpp"
#include "aircat/finding.hpp"
#include "aircat/query.hpp"
#include "aircat/request.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace aircat {

/// A provider that is chosen at run time. Inputs are the JSON object of its fields.
struct RegisteredProvider {
  const ProviderFacts* facts = nullptr;
  /// Throws RunwareValidationError when the inputs are wrong.
  Request (*request)(std::string_view inputs, const RequestOptions& options) = nullptr;
  /// What is wrong with the inputs or with the request that they give.
  std::vector<RequestFinding> (*check)(std::string_view inputs,
                                       const RequestOptions& options) = nullptr;
};

/// Finds providers. What it gives lives as long as the program.
class Registry {
public:
  constexpr explicit Registry(std::span<const RegisteredProvider> providers)
      : providers_(providers) {}

  [[nodiscard]] constexpr std::span<const RegisteredProvider> all() const { return providers_; }
  /// By id, `runware/bfl/flux-2-pro`; nullptr when there is none.
  [[nodiscard]] const RegisteredProvider* find(std::string_view id) const;
  [[nodiscard]] std::vector<const RegisteredProvider*> of_model(std::string_view air) const;
  [[nodiscard]] std::vector<const RegisteredProvider*>
  with_capability(std::string_view capability) const;

  /// Those that can do what the query asks for, by the catalog that the library was built with; in
  /// its order. Throws std::invalid_argument when the query names what nothing in the catalog has,
  /// or has figures out of range.
  [[nodiscard]] std::vector<const RegisteredProvider*> find(const Query& query) const;

private:
  std::span<const RegisteredProvider> providers_;
};

} // namespace aircat
