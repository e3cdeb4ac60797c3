#pragma once

#include "catalog/model.hpp"

#include <string_view>
#include <vector>

namespace aircat::render {

/// The path that stands for the tiers of sizes that contain width and height.
inline constexpr std::string_view tier_path = "size.tier";

/// The rules that a request could break which is made from nothing but the provider's inputs, fixed
/// values and sizes. Left out is a rule of which that is certain: one of `when` never holds, or all
/// of `then` always does. What is known of a path:
/// - that nothing is there, when no input or fixed value is placed at it, in it or around it;
/// - that something is there, when a required input is placed there, or one with a default or a
///   fixed value that need no element of a list;
/// - its values, when nothing but offered texts and integers and such fixed values are placed
/// there. The path `size.tier` may be any of the provider's tiers, and none. All else is taken to
/// be possible, and combinations are not looked at: a rule too many costs nothing but its lines.
[[nodiscard]] std::vector<const catalog::Rule*> breakable_rules(const catalog::Provider& provider);

} // namespace aircat::render
