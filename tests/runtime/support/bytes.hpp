#pragma once

#include <string>

namespace aircat::testing {

// Bytes of real images, each 16 pixels wide and 8 high.
[[nodiscard]] std::string png();
[[nodiscard]] std::string jpeg();
[[nodiscard]] std::string webp();

/// 100,000 bytes of zero, packed by gzip.
[[nodiscard]] std::string zeros_packed();

} // namespace aircat::testing
