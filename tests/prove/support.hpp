#pragma once

#include "catalog/load.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

namespace aircat::prove::test {

inline catalog::Catalog load(const std::string& directory) {
  Findings findings;
  auto catalog = catalog::load(directory, 1, findings);
  for (const auto& finding : findings.all())
    FAIL(finding.where.file << ":" << finding.where.line << " " << finding.message);
  return catalog;
}

inline const catalog::Catalog& fixture() {
  static const auto loaded = load(AIRCAT_SOURCE_DIR "/tests/request/catalog");
  return loaded;
}

/// The project's own catalog.
inline const catalog::Catalog& own() {
  static const auto loaded = load(AIRCAT_SOURCE_DIR "/catalog");
  return loaded;
}

inline const catalog::Provider& provider(const catalog::Catalog& catalog, const std::string& id) {
  for (const auto& model : catalog.models)
    for (const auto& candidate : model->providers)
      if (candidate->id == id)
        return *candidate;
  throw std::runtime_error("no provider " + id);
}

} // namespace aircat::prove::test
