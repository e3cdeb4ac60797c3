#pragma once

#include "json/json.hpp"

#include <string>

namespace aircat::importing {

/// The limits of a size that JSON Schema has no words for, from the description in which aircat
/// writes them: `{"pixels": …, "ratio": …}`, or an empty object.
[[nodiscard]] Json unsaid_size(const std::string& description);

} // namespace aircat::importing
