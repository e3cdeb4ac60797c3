#pragma once

#include "import/propose.hpp"

namespace aircat::importing {

/// What a document says otherwise than the catalog, as findings: what the proposal takes over, for
/// a model that is described, and what it cannot. Returns how many it takes over.
std::size_t report_changes(const Proposal& proposal, const std::vector<std::string>& capabilities,
                           bool is_new, Findings& findings);

} // namespace aircat::importing
