#pragma once

#include "diagnostics/finding.hpp"

#include <span>

namespace aircat::importing {

/// The codes of documents that are imported (AC71xx), with explanations.
[[nodiscard]] std::span<const CodeInfo> codes();

namespace code {
inline constexpr auto changed = "AC7100";
inline constexpr auto not_mapped = "AC7101";
inline constexpr auto unreadable = "AC7102";
inline constexpr auto reference = "AC7103";
inline constexpr auto no_request = "AC7104";
inline constexpr auto contradiction = "AC7105";
inline constexpr auto derived = "AC7106";
inline constexpr auto only_text = "AC7107";
inline constexpr auto unread_line = "AC7108";
} // namespace code

} // namespace aircat::importing
