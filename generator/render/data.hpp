#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/target.hpp"

#include <span>

namespace aircat::render {

// What templates see, by what a file is rendered for. `aircat data` prints it; every name that a
// template uses is here or is a finding.

/// The names of a provider: ids, exports, files.
[[nodiscard]] mustache::Object provider_identity(const catalog::Provider& provider);
/// Everything about one provider.
[[nodiscard]] mustache::Object provider_data(const catalog::Catalog& catalog,
                                             const catalog::Provider& provider);

[[nodiscard]] mustache::Object model_data(const catalog::Catalog& catalog, const Target& target,
                                          const catalog::Model& model);
[[nodiscard]] mustache::Object vendor_data(const catalog::Catalog& catalog, const Target& target,
                                           const catalog::Vendor& vendor);
/// The kinds of capability of which the target has a provider, as plug-ins are divided. They live
/// as long as the target.
[[nodiscard]] std::vector<const std::string*> kinds_of(const catalog::Catalog& catalog,
                                                       const Target& target);
[[nodiscard]] mustache::Object kind_names(const std::string& kind);
/// A kind with its providers.
[[nodiscard]] mustache::Object kind_data(const catalog::Catalog& catalog, const Target& target,
                                         const std::string& kind);
/// `kinds` are the data of `kinds_of`, which take long to make.
[[nodiscard]] mustache::Object catalog_data(const catalog::Catalog& catalog, const Target& target,
                                            mustache::List kinds);

/// The keys of each kind of catalog file, as the JSON Schemas of the catalog describe them.
[[nodiscard]] mustache::Object reference_data(const catalog::Catalog& catalog, Findings& findings);
/// The JSON Schemas from which it is made, as far as a catalog's folder has them.
[[nodiscard]] std::vector<std::string> schema_files(const std::string& catalog);
/// The codes of findings with their explanations, in the given order.
[[nodiscard]] mustache::Object codes_data(std::span<const CodeInfo> codes);

} // namespace aircat::render
