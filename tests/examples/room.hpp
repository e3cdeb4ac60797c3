#pragma once

#include <set>
#include <string>
#include <string_view>

namespace aircat::examples_test {

/// What came of an example.
struct Verdict {
  std::set<std::string> codes; ///< of all findings
  std::string output;          ///< all that was printed
};

/// Lays the example over the small tree of the code's room and runs the command that has the code
/// there. An empty example leaves the tree as it is.
[[nodiscard]] Verdict verdict_of(std::string_view code, std::string_view example);

} // namespace aircat::examples_test
