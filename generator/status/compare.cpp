#include "status/compare.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/read/page.hpp"
#include "lint/read/provider_table.hpp"
#include "status/codes.hpp"
#include "status/released.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace aircat::status {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Provider;
using lint::Page;
using lint::ProviderRow;
using lint::ProviderTable;
using lint::Spot;

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

std::string_view status_word(const Provider& provider) {
  return lint::status_words[static_cast<std::size_t>(provider.status)];
}

/// A name, an alias, or both as our own tables have them: `Nano Banana Pro (Gemini 3 Pro)`.
bool is_name_of(std::string_view text, const Model& model) {
  return text == model.name || (!model.alias.empty() && text == model.alias) ||
         text == fmt::format("{} ({})", model.name, model.alias);
}

Location place_of(const catalog::Node& holder, std::string_view key) {
  const auto* value = holder.find(key);
  return catalog::where(value ? *value : holder);
}

class Comparer {
public:
  Comparer(const Catalog& catalog, const Page& page, Findings& findings)
      : catalog_(catalog), page_(page), findings_(findings) {
    for (const auto& model : catalog.models) {
      models_.emplace(model->air, model.get());
      for (const auto& provider : model->providers)
        providers_.emplace(provider->id, provider.get());
    }
  }

  Comparison run() {
    for (const auto& table : page_.tables)
      if (const auto read = lint::read_provider_table(page_, table, lint::Untold::by_its_title)) {
        ++out_.tables;
        for (const auto& row : read->rows)
          look_at(*read, row);
      }
    if (out_.tables == 0)
      findings_.error(code::no_table, {page_.file, 0, 0}, "",
                      "no table here has capabilities of models as its rows",
                      "its columns are titled AIR, Capability and Status");
    else
      add_missing();
    return std::move(out_);
  }

private:
  [[nodiscard]] Location place(Spot at) const { return page_.place(at); }

  void unreadable(Spot at, std::string message, std::string hint) {
    findings_.error(code::unreadable_row, place(at), "", std::move(message), std::move(hint));
  }

  /// What is wrong with the row is a finding each.
  bool is_readable(const ProviderTable& table, const ProviderRow& row) {
    const auto errors = findings_.errors();
    if (row.id.empty() && row.air.empty())
      unreadable(row.air_at.line > 0 ? row.air_at : row.at,
                 row.air_text.empty() ? "this row has no AIR"
                                      : fmt::format("\"{}\" is no AIR", row.air_text),
                 "write it as source:model@version, bfl:5@1 for instance");
    if (row.id.empty() && !row.capability)
      unreadable(
          row.capability_at.line > 0 ? row.capability_at : row.at,
          row.capability_text.empty() ? "this row has no capability"
                                      : fmt::format("\"{}\" is no capability", row.capability_text),
          did_you_mean(lint::capability_word(row.capability_text), lint::capability_slugs()));
    if (table.has_status && std::find(lint::status_words.begin(), lint::status_words.end(),
                                      row.status) == lint::status_words.end())
      unreadable(row.status_at,
                 row.status_text.empty() ? "this row has no status"
                                         : fmt::format("\"{}\" is no status", row.status_text),
                 "write implemented, planned or skipped");
    if (table.has_released && !read_released(row.released))
      unreadable(row.released_at, fmt::format("\"{}\" is no date", row.released),
                 "write it as 2025, Nov 2025 or 26 Nov 2025");
    return findings_.errors() == errors;
  }

  void look_at(const ProviderTable& table, const ProviderRow& row) {
    if (!is_readable(table, row)) {
      if (const auto* provider = provider_of(row))
        seen_.insert(provider); // it has a row, though one that says nothing
      return;
    }
    ++out_.rows;
    const auto before = out_.differences.size();
    if (const auto* provider = provider_of(row)) {
      if (!seen_.insert(provider).second)
        findings_.error(code::repeated_row, place(row.at), "",
                        fmt::format("{} of {} has a row before", provider->capability->slug,
                                    provider->model->air),
                        "remove one of the two");
      compare(table, row, *provider);
    } else {
      add_unknown(row);
    }
    out_.agreeing += out_.differences.size() == before ? 1 : 0;
  }

  [[nodiscard]] const Provider* provider_of(const ProviderRow& row) const {
    if (!row.id.empty()) {
      const auto found = providers_.find(row.id);
      return found == providers_.end() ? nullptr : found->second;
    }
    const auto model = models_.find(row.air);
    if (model == models_.end() || !row.capability)
      return nullptr;
    for (const auto& provider : model->second->providers)
      if (provider->capability->slug == row.capability->slug)
        return provider.get();
    return nullptr;
  }

  void add(Differs what, const ProviderRow& row, std::string in_table, Spot at) {
    out_.differences.push_back({what,
                                row.air.empty() ? row.id : row.air,
                                row.capability ? std::string(row.capability->slug) : "",
                                std::move(in_table),
                                "",
                                place(at),
                                {},
                                ""});
  }

  void add(Differs what, const ProviderRow& row, std::string in_table, Spot at,
           std::string_view in_catalog, Location catalog_place) {
    add(what, row, std::move(in_table), at);
    out_.differences.back().in_catalog = in_catalog;
    out_.differences.back().catalog_place = std::move(catalog_place);
  }

  void compare(const ProviderTable& table, const ProviderRow& row, const Provider& provider) {
    const auto& model = *provider.model;
    const auto& root = *model.document->root();
    if (table.has_status && row.status != status_word(provider))
      add(Differs::status, row, row.status, row.status_at, status_word(provider),
          place_of(*provider.node, "status"));
    if (const auto released = read_released(row.released);
        table.has_released && *released != model.released)
      add(Differs::released, row, *released, row.released_at, model.released,
          place_of(root, "released"));
    if (table.has_name && !is_name_of(row.name, model))
      add(Differs::name, row, row.name, row.name_at, model.name, place_of(root, "name"));
    const auto& vendor = *provider.vendor;
    if (table.has_vendor && !same_letters(row.vendor, vendor.name) &&
        !same_letters(row.vendor, vendor.slug))
      add(Differs::vendor, row, row.vendor, row.vendor_at, vendor.name,
          place_of(*vendor.document->root(), "name"));
    if (!row.id.empty() && !row.air.empty() && row.air != model.air)
      add(Differs::unknown_air, row, row.air, row.air_at, model.air, place_of(root, "air"));
  }

  void add_unknown(const ProviderRow& row) {
    if (const auto model = models_.find(row.air); row.id.empty() && model != models_.end()) {
      add(Differs::only_in_table, row, row.status, row.capability_at);
      out_.differences.back().catalog_place =
          place_of(*model->second->document->root(), "capabilities");
      return;
    }
    add(Differs::unknown_air, row, row.air.empty() ? row.id : row.air,
        row.air.empty() ? row.id_at : row.air_at);
    out_.differences.back().hint = hint_for(row);
  }

  [[nodiscard]] std::string hint_for(const ProviderRow& row) const {
    std::vector<std::string_view> known;
    for (const auto& [air, model] : models_)
      known.push_back(air);
    if (row.air.empty()) {
      known.clear();
      for (const auto& [id, provider] : providers_)
        known.push_back(id);
    } else if (catalog_.airs.tasks.contains(row.air)) {
      return "Runware has it, and the catalog does not describe it";
    }
    return did_you_mean(row.air.empty() ? row.id : row.air, known);
  }

  /// What no row speaks of, in the catalog's order.
  void add_missing() {
    for (const auto& model : catalog_.models)
      for (const auto& provider : model->providers)
        if (!seen_.contains(provider.get()))
          out_.differences.push_back({Differs::only_in_catalog,
                                      std::string(model->air),
                                      std::string(provider->capability->slug),
                                      "",
                                      std::string(status_word(*provider)),
                                      {},
                                      catalog::where(*provider->node),
                                      ""});
  }

  const Catalog& catalog_;
  const Page& page_;
  Findings& findings_;
  std::map<std::string_view, const Model*> models_;       ///< by AIR
  std::map<std::string_view, const Provider*> providers_; ///< by id
  std::set<const Provider*> seen_;
  Comparison out_;
};

} // namespace

Comparison compare(const Catalog& catalog, const std::string& file, std::string_view text,
                   Findings& findings) {
  const auto page = lint::read_page(file, text);
  return Comparer(catalog, page, findings).run();
}

} // namespace aircat::status
