#pragma once

#include "catalog/model.hpp"

namespace aircat::catalog {

// Each reads one file whose shape was checked. Nothing here is merged yet.

void read_common(Catalog& catalog, const Document& document);
[[nodiscard]] Vendor read_vendor(const Document& document, std::string_view slug);
[[nodiscard]] Capability read_capability(const Document& document, std::string_view slug);
[[nodiscard]] Locale read_locale(const Document& document, std::string_view name);
[[nodiscard]] KnownAirs read_airs(const Document& document);
[[nodiscard]] std::unique_ptr<Model> read_model(const Document& document, std::string_view vendor,
                                                std::string_view slug);

/// What `sources` of any file of the catalog says, in its order; none where it names none.
[[nodiscard]] std::vector<Source> read_sources(const Node& root);

} // namespace aircat::catalog
