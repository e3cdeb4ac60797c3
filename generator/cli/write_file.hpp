#pragma once

#include "output/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aircat::cli {

/// Puts a file that a person named in place, whole or not at all. Without `replace` one that is
/// there stays.
[[nodiscard]] std::optional<output::Failure> write_file(const std::string& path,
                                                        std::string_view content, bool replace);

} // namespace aircat::cli
