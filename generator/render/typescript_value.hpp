#pragma once

#include "render/typescript_layout.hpp"

#include "json/json_fwd.hpp"

#include <string>

namespace aircat::render {

/// A value of JSON as TypeScript, laid out as prettier leaves it: on one line if it fits there. It
/// follows `key:` as in `typescript_layout.hpp`.
[[nodiscard]] std::string typescript_value(const Spot& spot, const Json& value);

} // namespace aircat::render
