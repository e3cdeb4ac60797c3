#pragma once

#include <string>
#include <vector>

namespace aircat::bench {

/// What one process took, from before it was started until it was gone.
struct Run {
  double seconds = 0;
  double megabytes = 0; ///< the most memory it had, in units of 10^6 bytes
  std::string output;   ///< what it said, on both channels
};

/// Runs a program to its end in `folder`; throws when it ends with another code than `ending`.
[[nodiscard]] Run run(const std::vector<std::string>& words, const std::string& folder,
                      int ending = 0);

/// Whether a program of that name is on the PATH.
[[nodiscard]] bool is_installed(const std::string& program);

} // namespace aircat::bench
