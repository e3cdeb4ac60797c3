#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aircat::lint {

/// What a translation must keep: placeholders (`{name}`, `{{name}}`, `%s`), numbers and URLs, each
/// sorted. A number may take the digits' marks of its language (`1,024`, `1.024`).
struct TextMarks {
  std::vector<std::string> placeholders, numbers, urls;
  friend bool operator==(const TextMarks&, const TextMarks&) = default;
};
[[nodiscard]] TextMarks marks_of(std::string_view text);

/// The first bracket that has no partner, as its byte; npos when all have one.
[[nodiscard]] std::size_t unbalanced_bracket(std::string_view text);

/// The texts as a list: `{name}, {count}`; "none" when there are none.
[[nodiscard]] std::string listed(const std::vector<std::string>& texts);

} // namespace aircat::lint
