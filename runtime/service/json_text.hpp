#pragma once

#include "json/json_fwd.hpp"

#include <string>

namespace aircat::service {

/// As compact JSON. Bytes that are no UTF-8 become the replacement character: an answer is given in
/// any case.
[[nodiscard]] std::string text_of(const Json& value);

} // namespace aircat::service
