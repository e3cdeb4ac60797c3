#include "aircat/check.hpp"

#include "aircat/error.hpp"
#include "aircat/validator.hpp"

namespace aircat {

std::vector<RequestFinding> check(const std::function<Request()>& build) {
  try {
    return Validator::bundled()->check(build().json());
  } catch (const RunwareValidationError& error) {
    return error.detail().findings;
  }
}

} // namespace aircat
