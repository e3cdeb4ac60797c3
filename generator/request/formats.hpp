#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>

namespace aircat::request {

/// The written pattern of a format, a regular expression as JSON Schema takes it; empty for none.
/// Exported schemas carry exactly this.
[[nodiscard]] std::string_view pattern_of(catalog::Format format);

/// Whether the text has the format: the same answer as its pattern gives, in one pass without a
/// regular expression, so that images of many megabytes are no burden.
[[nodiscard]] bool has_format(catalog::Format format, std::string_view text);

/// The format in words: "an http(s) URL".
[[nodiscard]] std::string_view describe(catalog::Format format);

/// What to do about a text that lacks the format; "" when there is nothing to add.
[[nodiscard]] std::string format_hint(catalog::Format format, std::string_view text);

[[nodiscard]] bool is_media(catalog::Format format);

} // namespace aircat::request
