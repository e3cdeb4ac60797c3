#pragma once

#include "catalog/model.hpp"

#include <optional>

namespace aircat::catalog {

/// Reads `inputs.referenceImages`, `frameImages[frame=last].inputImage`, `size`, `size.key` or
/// `size.tier`; nothing when the text is none of these. Steps are views into `text`.
[[nodiscard]] std::optional<Placement> read_placement(std::string_view text);

/// The selecting fields of a placement as paths: `frameImages[].frame`.
[[nodiscard]] std::vector<std::string> selectors_of(const Placement& placement);

/// Does naming `named` make the known parameter `path` belong to a provider: the parameter itself,
/// a container around it, everything inside it, or a field of the same array element?
[[nodiscard]] bool belongs_with(std::string_view path, std::string_view named);

/// Is `path` a container of `inner`, as in `frameImages` of `frameImages[].frame`?
[[nodiscard]] bool contains_path(std::string_view path, std::string_view inner);

} // namespace aircat::catalog
