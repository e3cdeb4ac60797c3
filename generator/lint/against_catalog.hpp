#pragma once

#include "lint/subject.hpp"

#include <string_view>

/// What the catalog says of things that were found elsewhere. Without a catalog it says nothing.
namespace aircat::lint {

/// The provider of that id.
[[nodiscard]] const catalog::Provider* described(const Subject& subject, std::string_view id);

/// Whether the catalog says that the provider is there.
[[nodiscard]] bool is_implemented(const Subject& subject, const ProviderCode& code);

[[nodiscard]] std::string_view status_word(catalog::Status status);

} // namespace aircat::lint
