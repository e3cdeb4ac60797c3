#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/target.hpp"

namespace aircat::render {

// What templates of C++ see, as `cpp` beside what others see.

/// A model with its providers.
[[nodiscard]] mustache::Object cpp_model_data(const catalog::Model& model, const Target& target);
/// A vendor with the headers of its models.
[[nodiscard]] mustache::Object cpp_vendor_data(const catalog::Catalog& catalog,
                                               const Target& target, const catalog::Vendor& vendor);
/// All files and classes.
[[nodiscard]] mustache::Object cpp_catalog_data(const catalog::Catalog& catalog,
                                                const Target& target);

} // namespace aircat::render
