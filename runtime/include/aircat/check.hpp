#pragma once

#include "aircat/finding.hpp"
#include "aircat/request.hpp"

#include <functional>
#include <vector>

namespace aircat {

/// Builds a request and judges it by the bundled catalog. What building finds wrong is all there is
/// to say then.
[[nodiscard]] std::vector<RequestFinding> check(const std::function<Request()>& build);

} // namespace aircat
