#include "render/tables.hpp"
#include "render/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::render {
namespace {

using catalog::Provider;
using catalog::Source;
using mustache::List;
using mustache::Object;

bool is_page(const Source& source) {
  return source.url.find("/docs/") != std::string_view::npos;
}

bool has_page(const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(), is_page);
}

class Checklist {
public:
  Checklist(const Target& target, const provenance::Provenance& provenance)
      : target_(target), provenance_(provenance) {}

  /// In the order of the nine things.
  [[nodiscard]] List done(const Provider& provider) const {
    const bool is_made = provider.status == catalog::Status::implemented &&
                         std::find(target_.kinds.begin(), target_.kinds.end(),
                                   provider.capability->kind) != target_.kinds.end();
    const bool is_translated = is_made && !input_texts(provider).empty();
    List items;
    for (const bool done : {are_pages_read(provider), are_parameters_known(provider), is_made,
                            is_made, is_made, is_translated, is_made, true, is_made})
      items.push_back(Object{{"done", done}});
    return items;
  }

private:
  /// The page of the task, and a page of the model or its vendor.
  [[nodiscard]] bool are_pages_read(const Provider& provider) const {
    return has_page(provenance_.of(*provider.task->document).all()) &&
           (has_page(provider.model->sources) ||
            has_page(provenance_.of(*provider.vendor->document).all()));
  }

  /// Each parameter stands somewhere in a documentation, or was found by trying.
  [[nodiscard]] bool are_parameters_known(const Provider& provider) const {
    return std::all_of(provider.parameters.begin(), provider.parameters.end(),
                       [&](const catalog::Parameter& parameter) {
                         return !parameter.node ||
                                !provenance_.vouching_for(*parameter.node).empty();
                       });
  }

  const Target& target_;
  const provenance::Provenance& provenance_;
};

} // namespace

List checklist_rows(const catalog::Catalog& catalog, const Target& target,
                    const provenance::Provenance& provenance) {
  const Checklist checklist(target, provenance);
  List rows;
  each_wanted(catalog, [&](const Provider& provider) {
    auto row = row_of(provider);
    row.set("items", checklist.done(provider));
    rows.push_back(std::move(row));
  });
  return rows;
}

mustache::Object tables_data(const catalog::Catalog& catalog, const Target& target) {
  const provenance::Provenance provenance(catalog);
  auto limits = constraints(catalog);
  return {{"rows", status_rows(catalog, {})},
          {"constraints", std::move(limits.rows)},
          {"size_lists", std::move(limits.size_lists)},
          {"placements", placement_rows(catalog)},
          {"places", place_rows(catalog)},
          {"undocumented", undocumented_rows(catalog)},
          {"checklist", checklist_rows(catalog, target, provenance)},
          {"vendors", vendor_rows(catalog)},
          {"models", source_rows(catalog, provenance)}};
}

} // namespace aircat::render
