#pragma once

#include <string>

namespace aircat {

/// What is wrong with a request, before it is sent. The codes are those of `aircat explain`.
struct RequestFinding {
  std::string code; ///< `AC3133`
  bool is_error = true;
  std::string message;
  std::string hint;         ///< what to do, where there is something to say
  std::string pointer;      ///< JSON pointer into the request, or `/field` of an input
  std::string runware_code; ///< the code with which the service would answer
  std::string given, allowed, nearest;
};

} // namespace aircat
