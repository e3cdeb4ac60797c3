#pragma once

#include "catalog/model.hpp"

#include <string>
#include <vector>

namespace aircat::render {

/// What a reader wants to know of a provider, one line a fact, made from the resolved data so that
/// it cannot be wrong: "Prompt: 1 to 3,000 characters", "Size: 256 to 1920 pixels a side, multiples
/// of 16".
[[nodiscard]] std::vector<std::string> specifications(const catalog::Provider& provider);

/// How many source images a provider takes and where they go, for tables: "reference (9 max)",
/// "first frame"; empty when it takes none.
[[nodiscard]] std::string image_input(const catalog::Provider& provider);

} // namespace aircat::render
