#pragma once

#include <string>
#include <string_view>

namespace aircat::render {

/// `image` → `Image`.
[[nodiscard]] std::string capitalized(std::string_view word);
/// `Image2Image` → `image2image`.
[[nodiscard]] std::string lowered(std::string_view name);

} // namespace aircat::render
