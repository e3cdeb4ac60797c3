#pragma once

#include "diagnostics/finding.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::translations {

/// Bytes of a text as lines and columns.
class Lines {
public:
  Lines(std::string name, std::string_view text) : name_(std::move(name)) {
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n')
        starts_.push_back(at + 1);
  }

  [[nodiscard]] Location locate(std::size_t byte) const {
    const auto line = std::upper_bound(starts_.begin(), starts_.end(), byte) - starts_.begin();
    const auto start = starts_[static_cast<std::size_t>(line) - 1];
    return {name_, static_cast<int>(line), static_cast<int>(byte - start) + 1};
  }

private:
  std::string name_;
  std::vector<std::size_t> starts_{0};
};

} // namespace aircat::translations
