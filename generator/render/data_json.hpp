#pragma once

#include "mustache/value.hpp"

#include "json/json_fwd.hpp"

namespace aircat::render {

/// Template data as JSON, for people: texts and finished code are both strings there.
[[nodiscard]] Json to_json(const mustache::Value& value);

} // namespace aircat::render
