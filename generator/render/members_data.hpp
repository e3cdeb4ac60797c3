#pragma once

#include "mustache/value.hpp"
#include "render/schema.hpp"
#include "json/json_fwd.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace aircat::render {

using NamedSchema = std::pair<std::string, Schema>;

/// Members of a JSON object as templates print them: `key`, `value`, `comma`; laid out as they
/// stand in it at an indentation.
[[nodiscard]] mustache::List members_data(const Json& object, std::size_t indent);
[[nodiscard]] mustache::List members_data(const Schema& object, std::size_t indent);
/// The same, laid out one by one while they are rendered: the texts of thousands of models together
/// would take more memory than everything else.
[[nodiscard]] mustache::MadeList made_members(std::vector<NamedSchema> members,
                                              std::function<std::string(const Schema&)> text_of);

} // namespace aircat::render
