#pragma once

#include "aircat/query.hpp"
#include "catalog/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Finds providers by what their models can do. What a request may have is asked of the judge of
/// requests, so there is no second description of it.
namespace aircat::find {

/// What the query names and nothing in the catalog has, each with the option and the nearest name.
/// A search with such a query finds nothing.
[[nodiscard]] std::vector<std::string> unknown_names(const catalog::Catalog& catalog,
                                                     const Query& query);

/// Those that have all that is asked for, in the order of the catalog.
[[nodiscard]] std::vector<const catalog::Provider*> search(const catalog::Catalog& catalog,
                                                           const Query& query);

/// A criterion that stands alone between the query and something to be found.
struct Obstacle {
  std::string_view criterion; ///< `min-references`
  std::size_t found = 0;      ///< providers that have all else
};

/// Of a query that finds nothing: each criterion without which it would find something.
[[nodiscard]] std::vector<Obstacle> obstacles(const catalog::Catalog& catalog, const Query& query);

} // namespace aircat::find
