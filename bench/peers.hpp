#pragma once

#include <cstddef>
#include <string>

namespace aircat::bench {

/// Prints how many models a second other generators write, each model given to them as one message
/// or table of about as many fields as a model has parameters. Says so where one is not installed.
void compare_with_peers(const std::string& folder, std::size_t models, std::size_t repetitions);

} // namespace aircat::bench
