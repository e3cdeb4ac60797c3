#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"

#include "json/json.hpp"

#include <string>
#include <string_view>

namespace aircat::site {

[[nodiscard]] std::string_view status_name(catalog::Status status);
/// `active`, `retired` or, of a part of other models' requests, `part`.
[[nodiscard]] std::string_view lifecycle_of(const catalog::Model& model);
/// The page of a model below the site's folder.
[[nodiscard]] std::string page_path(const catalog::Model& model);
[[nodiscard]] const catalog::Vendor* vendor_of(const catalog::Catalog& catalog,
                                               const catalog::Model& model);

/// What the gallery searches by, with the words of docs/finding-models.md: `models`, each with
/// `id`, `vendor`, `retired`, `text` and `providers`, which have `id`, `capability`, `status`,
/// `images`, the `rules` that may hinder a request and, where they take them, `duration` and
/// `size`, a position in `sizes`.
[[nodiscard]] Json search_facts(const catalog::Catalog& catalog);

/// The model's facts as rows of a table for comparing: `[title, [lines]]`.
[[nodiscard]] Json comparable_facts(const catalog::Catalog& catalog, const catalog::Model& model);

} // namespace aircat::site
