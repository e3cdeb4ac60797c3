#pragma once

#include "catalog/json.hpp"
#include "diagnostics/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Changes of a JSON file that leave all else as it is: spaces, order of keys and line endings.
namespace aircat::lint {

/// `json` in the place of the value.
[[nodiscard]] Edit replaced(const catalog::Node& value, std::string json);

/// Without this member, and without the comma that it no longer needs.
[[nodiscard]] Edit removed(const catalog::Member& member);
/// Without this item of a list.
[[nodiscard]] Edit removed(const catalog::Node& item);

/// With a member `"key": json` behind this one, laid out as this one is.
[[nodiscard]] Edit added_behind(const catalog::Member& member, std::string_view key,
                                std::string_view json);
/// The same before this one.
[[nodiscard]] Edit added_before(const catalog::Member& member, std::string_view key,
                                std::string_view json);
/// With a new item at `index`, laid out as the others are.
[[nodiscard]] Edit added_at(const catalog::Node& list, std::size_t index, std::string_view json);

/// What the edits make of a file's text. Of edits that overlap or touch the first counts; the
/// others may no longer be needed, or be different ones, when the file is looked at again.
[[nodiscard]] std::string edited(std::string_view text, std::vector<const Edit*> edits);

} // namespace aircat::lint
