#pragma once

#include "mustache/value.hpp"
#include "render/request_schema.hpp"

namespace aircat::render {

/// Members of a JSON object as they stand in it at an indentation: `key`, `value`, `comma`.
[[nodiscard]] mustache::List members_data(const Definitions& members, std::size_t indent);

} // namespace aircat::render
