#pragma once

#include "import/statement.hpp"

namespace aircat::importing {

/// Takes what one keyword says of a value itself (`type`, `enum`, bounds, `format`…), beside what
/// was said before. Returns false when it is no such keyword.
[[nodiscard]] bool take_keyword(Statement& statement, const catalog::Member& keyword,
                                Findings& findings);

/// What either schema takes. Returns what the catalog has no words for, or "".
[[nodiscard]] std::string take_alternative(Statement& into, const Statement& other);

/// Bounds that leave no value are findings.
void check_bounds(Statement& statement, Findings& findings);

} // namespace aircat::importing
