#pragma once

#include <string>
#include <string_view>

namespace aircat::translations {

// A spreadsheet takes a cell that begins with = + - @ for a formula, and may run it. An apostrophe
// in front keeps it a text. A text that begins like a guarded one gets one apostrophe more, so that
// every text comes back as it was.

/// A text as it stands in a cell.
[[nodiscard]] std::string guarded(std::string_view text);
/// The text of a cell.
[[nodiscard]] std::string unguarded(std::string_view cell);

} // namespace aircat::translations
