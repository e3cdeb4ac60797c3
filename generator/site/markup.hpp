#pragma once

#include "mustache/value.hpp"

#include "json/json_fwd.hpp"

#include <string>
#include <string_view>

namespace aircat::site {

/// A text of the catalog, which the template escapes.
[[nodiscard]] inline mustache::Text text(std::string_view value) {
  return {std::string(value)};
}
/// A fragment that is safe where it stands.
[[nodiscard]] inline mustache::Code fragment(std::string_view value) {
  return {std::string(value)};
}

/// Paragraphs with `code` in them, which is all that explanations of findings use of Markdown, as
/// HTML.
[[nodiscard]] mustache::Code paragraphs(std::string_view markdown);

/// The same for a title: no paragraphs.
[[nodiscard]] mustache::Code line_of_prose(std::string_view markdown);

/// The value for a `<script type="application/json">`, which no text in it can end.
[[nodiscard]] mustache::Code data_block(const Json& value);

/// 45000 → "45,000".
[[nodiscard]] std::string grouped(std::int64_t number);

} // namespace aircat::site
