#pragma once

#include "catalog/model.hpp"

#include "json/json_fwd.hpp"

#include <string>

namespace aircat::render {

/// `Flux2Pro` for text-to-image, `Flux2ProImage2Image` for all else.
[[nodiscard]] std::string export_name(const catalog::Provider& provider);

/// The OpenAPI 3.0 document from which the panel of a provider is built, with the extensions that
/// CE.SDK's AI plugins read and the texts of all locales.
[[nodiscard]] Json input_schema(const catalog::Catalog& catalog, const catalog::Provider& provider);

} // namespace aircat::render
