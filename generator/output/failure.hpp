#pragma once

#include <string>
#include <string_view>

#include "output/tree.hpp"

namespace aircat::output {

/// The system said no: `what`, and `error` in words.
[[nodiscard]] Failure refused(std::string_view code, std::string what, int error);

/// What stands at `name` in the open folder `parent` is not `wanted` ("a file", "a folder").
[[nodiscard]] Failure in_the_way(int parent, const std::string& name, std::string_view path,
                                 std::string_view wanted);

} // namespace aircat::output
