#pragma once

#include "prove/grid.hpp"

#include <string>
#include <vector>

namespace aircat::prove {

/// The values that are tried for each input, and the source images where they matter.
[[nodiscard]] std::vector<Axis> axes_of(const catalog::Provider& provider);

/// A legal text for a parameter: `length` code points.
[[nodiscard]] std::string sample_text(std::int64_t length);

/// A number as JSON, without a fraction where there is none.
[[nodiscard]] Json sample_number(double number);

/// The n-th sample file of a parameter's format: an https URL.
[[nodiscard]] std::string sample_file(catalog::Format format, std::size_t number);

/// Files in a list, as the plural field of an input takes them.
[[nodiscard]] Json sample_files(catalog::Format format, std::size_t count);

} // namespace aircat::prove
