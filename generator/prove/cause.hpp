#pragma once

#include "prove/grid.hpp"
#include "request/judge.hpp"

namespace aircat::prove {

/// The line of the catalog that makes a request break a limit: the offered value or the default of
/// the input, the fixed value, the size row, else the parameter itself.
[[nodiscard]] const catalog::Node* cause_of(const catalog::Provider& provider,
                                            const request::Problem& problem, const Case& one,
                                            const Json& task);

/// Whether a combination may be refused for this reason: only the combination is at fault, not a
/// value.
[[nodiscard]] bool is_about_combination(const request::Problem& problem);

} // namespace aircat::prove
