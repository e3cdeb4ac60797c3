#pragma once

#include "lint/subject.hpp"

#include <optional>

namespace aircat::lint {

/// The inputs of an OpenAPI document: components that say how the editor shows them. Others, such
/// as those of a service's own description, are none of ours.
[[nodiscard]] Schema read_schema(const catalog::Document& document, const catalog::Node& root);

/// What the provider makes, by the end of its input's or its file's name.
[[nodiscard]] Media media_by_name(std::string_view name);

/// The strings of a list; others are left out.
[[nodiscard]] std::vector<std::string_view> strings_in(const catalog::Node* list);

} // namespace aircat::lint
