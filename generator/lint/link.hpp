#pragma once

#include "lint/subject.hpp"

namespace aircat::lint {

/// Finds out whose input each is, by the surest that there is: a provider's TypeScript file, the
/// keys of translations inside the schema, or an id in translations whose words are those of the
/// input's name. Fills the subject's indexes.
void link(Subject& subject, unsigned jobs = 1);

} // namespace aircat::lint
