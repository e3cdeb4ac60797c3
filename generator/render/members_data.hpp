#pragma once

#include "mustache/value.hpp"
#include "render/schema.hpp"
#include "json/json_fwd.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace aircat::render {

/// A key and the text of its value.
using LaidOutMember = std::pair<std::string, std::string>;

/// Members of a JSON object as templates print them: `key`, `value`, `comma`.
[[nodiscard]] mustache::List members_data(std::vector<LaidOutMember> members);
/// The same, laid out as they stand in it at an indentation.
[[nodiscard]] mustache::List members_data(const Json& object, std::size_t indent);
[[nodiscard]] mustache::List members_data(const Schema& object, std::size_t indent);

} // namespace aircat::render
