#pragma once

#include "import/model_file.hpp"
#include "import/propose.hpp"

namespace aircat::importing {

/// One round of changing a file: what it resolves to now, and what is still to be said.
struct Round {
  ModelFile& file;
  const Resolved& now;
  const Resolved& layers; ///< the same model without a word of its own file
  const std::vector<const RequestStatement*>& wanted; ///< one a provider; nullptr: none
  const std::vector<Difference>& differences;
  bool in_full; ///< a try before this one, which said as little as possible, was not enough
  Findings& findings;

  /// The capabilities of the providers that differ in the same way.
  [[nodiscard]] std::vector<std::string>
  capabilities(const std::vector<std::size_t>& providers) const;
};

/// The providers of differences of one kind with the same path, of which the document says the
/// same, in the order of the document.
using Groups = std::vector<std::pair<std::string, std::vector<std::size_t>>>;
[[nodiscard]] Groups groups_of(const Round& round, Difference::Kind kind);

// Each changes the file by the differences of its kinds.
void change_inputs(Round& round);
void change_parameters(Round& round);
void change_size(Round& round);
void change_rules(Round& round);

} // namespace aircat::importing
