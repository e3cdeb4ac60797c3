#pragma once

#include "lint/subject.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aircat::lint {

/// What a TypeScript file says of a provider in string literals, imports and object keys. Nothing
/// when it is no provider's file: one that imports a JSON schema, and states a provider's id or
/// refers to a component of that schema. Nothing is evaluated: what is computed is not seen.
[[nodiscard]] std::optional<ProviderCode> read_provider_code(const std::string& file,
                                                             const std::vector<Token>& tokens);

} // namespace aircat::lint
