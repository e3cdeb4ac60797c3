#pragma once

#include "lint/subject.hpp"

#include <string>
#include <string_view>

/// What the catalog says of things that were found elsewhere. Without a catalog it says nothing.
namespace aircat::lint {

/// The provider of that id, or the one that a row of a table speaks of: with its id, or with its
/// AIR and capability.
[[nodiscard]] const catalog::Provider* described(const Subject& subject, std::string_view id);
[[nodiscard]] const catalog::Provider* described(const Subject& subject, const ProviderRow& row);

/// Whether the catalog says that the provider is there.
[[nodiscard]] bool is_implemented(const Subject& subject, const ProviderCode& code);

/// The name of its file in the layout of the target `imgly`: `Flux2Pro.image2image.ts`.
[[nodiscard]] std::string code_file(const catalog::Provider& provider);

[[nodiscard]] std::string_view status_word(catalog::Status status);

/// All ids of the catalog begin so.
[[nodiscard]] bool is_of_runware(std::string_view id);

} // namespace aircat::lint
