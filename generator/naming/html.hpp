#pragma once

#include <string>
#include <string_view>

namespace aircat::naming {

/// `text` for the content of an element or a quoted attribute; what is deceptive is shown as an
/// escape.
[[nodiscard]] std::string html_text(std::string_view text);

} // namespace aircat::naming
