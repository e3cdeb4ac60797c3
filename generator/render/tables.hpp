#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "provenance/sources.hpp"
#include "render/target.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

// Rows of the tables that people keep of models, each an object of cells.

/// One row a capability, whatever its status, of the kinds that are named; without kinds of all.
[[nodiscard]] mustache::List status_rows(const catalog::Catalog& catalog,
                                         const std::vector<std::string>& kinds);

/// What is known to limit each capability that is not skipped, and in `size_lists` the lists of
/// sizes that the rows refer to.
struct Constraints {
  mustache::List rows, size_lists;
};
[[nodiscard]] Constraints constraints(const catalog::Catalog& catalog);

/// Where each input goes on the wire, a row an input of each capability that is not skipped.
[[nodiscard]] mustache::List placement_rows(const catalog::Catalog& catalog);
/// The same the other way round, for inputs that are files: each place, with the models that read
/// them there.
[[nodiscard]] mustache::List place_rows(const catalog::Catalog& catalog);

/// What was found by trying and is in no documentation: a row a source.
[[nodiscard]] mustache::List undocumented_rows(const catalog::Catalog& catalog);

/// Each capability that is not skipped with nine things to be done for it. `target` says of which
/// kinds there are providers.
[[nodiscard]] mustache::List checklist_rows(const catalog::Catalog& catalog, const Target& target,
                                            const provenance::Provenance& provenance);

/// Each vendor with the address of its documentation, by slug.
[[nodiscard]] mustache::List vendor_rows(const catalog::Catalog& catalog);
/// Each model with its sources and those of its task.
[[nodiscard]] mustache::List source_rows(const catalog::Catalog& catalog,
                                         const provenance::Provenance& provenance);

/// All of them together: what a page of tables sees.
[[nodiscard]] mustache::Object tables_data(const catalog::Catalog& catalog, const Target& target);

// What several tables say in the same words.

[[nodiscard]] std::string_view status_name(catalog::Status status);
/// "image-to-video (with audio)"
[[nodiscard]] std::string capability_text(const catalog::Provider& provider);
/// "Nano Banana Pro (Gemini 3 Pro)"
[[nodiscard]] std::string model_text(const catalog::Model& model);
/// Cells that name the row: `vendor_name`, `model_name`, `air`, `capability`, `status`.
[[nodiscard]] mustache::Object row_of(const catalog::Provider& provider);

/// Calls visit(provider) for each capability of each model that is not skipped.
template <typename Visit>
void each_wanted(const catalog::Catalog& catalog, Visit visit) {
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers)
      if (provider->status != catalog::Status::skipped)
        visit(*provider);
}

} // namespace aircat::render
