#pragma once

#include <algorithm>
#include <vector>

namespace aircat::bench {

/// The middle value; of an even count the lower one of the two.
[[nodiscard]] inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

} // namespace aircat::bench
