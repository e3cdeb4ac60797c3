#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aircat::naming {

/// The words of a name: `aspect_ratio`, `aspect-ratio` and `aspectRatio` are two, `veo-3.1` is
/// `veo`, `3`, `1`. Digits belong to the word before them (`text2image`, `sha256`, `1080p`); an
/// upper-case letter after a lower-case one or a digit begins a word, and so does the last
/// upper-case letter before a lower-case one (`HTTPServer`). What is no ASCII letter or digit
/// separates.
[[nodiscard]] std::vector<std::string> words(std::string_view name);

[[nodiscard]] std::string pascal_case(std::string_view name);    ///< `AspectRatio`
[[nodiscard]] std::string camel_case(std::string_view name);     ///< `aspectRatio`
[[nodiscard]] std::string snake_case(std::string_view name);     ///< `aspect_ratio`
[[nodiscard]] std::string kebab_case(std::string_view name);     ///< `aspect-ratio`
[[nodiscard]] std::string screaming_case(std::string_view name); ///< `ASPECT_RATIO`

} // namespace aircat::naming
