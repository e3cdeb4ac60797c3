#pragma once

#include <string_view>

namespace aircat::lint::code {

inline constexpr std::string_view unreadable = "AC6900";

} // namespace aircat::lint::code
