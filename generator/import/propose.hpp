#pragma once

#include "import/compare.hpp"
#include "import/workbench.hpp"

namespace aircat::importing {

/// A description of a model's requests, ready to be compared: one statement for each capability,
/// or one for all of them.
struct Description {
  std::vector<RequestStatement> requests;
  bool names_are_taken = true;
};

/// A model's file as it should be by a description.
struct Proposal {
  Json before, after;
  std::vector<Difference> changes; ///< what the proposal brings into the catalog
  std::vector<Difference> left;    ///< what it cannot
  Findings findings;               ///< what was decided, for a person to check
};

/// Changes `file`, one that the catalog can read, until the catalog says what the description says.
/// Everything that the description does not speak of stays.
[[nodiscard]] Proposal propose(const Workbench& bench, const Json& file,
                               const Description& description);

/// What the description says of a provider: by the name of its capability, else by its place.
[[nodiscard]] const RequestStatement* request_for(const Description& description,
                                                  const catalog::Model& model, std::size_t index);

} // namespace aircat::importing
