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

/// What is wrong with the query itself, each with its option: names that nothing in the catalog
/// has, with the nearest one, and figures out of range. Only a query without faults can be searched
/// for.
[[nodiscard]] std::vector<std::string> faults_of(const catalog::Catalog& catalog,
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
