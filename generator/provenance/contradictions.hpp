#pragma once

#include "provenance/sources.hpp"

#include <string>
#include <vector>

namespace aircat::provenance {

/// A place of which a source says something else than what was decided.
struct Contradiction {
  std::string pointer;                    ///< in the file that names the source
  const catalog::Node* decided = nullptr; ///< nullptr: the catalog does not have it
  std::vector<const catalog::Source*> decided_by;
  const catalog::Node* said = nullptr; ///< null: the source does not have it
  const catalog::Source* source = nullptr;
};

/// All that sources of a file say otherwise, in the order in which it stands there. What a model's
/// file inherits is compared as it is resolved; `model` is nullptr for a file of no model.
[[nodiscard]] std::vector<Contradiction> contradictions_in(const Provenance& provenance,
                                                           const catalog::Document& document,
                                                           const catalog::Model* model);

} // namespace aircat::provenance
