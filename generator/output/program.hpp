#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::output {

/// What a program prints that is found in PATH and reads `input`, its words taken as they are.
/// Nothing when it cannot be started or fails; what it says of that is dropped.
[[nodiscard]] std::optional<std::string> output_of(std::vector<std::string> words,
                                                   std::string_view input = {});

/// What git prints about the repository of a folder. Files of another owner (a container's) are
/// read, and no program of the work tree is started.
[[nodiscard]] std::optional<std::string> output_of_git(const std::string& folder,
                                                       std::vector<std::string> words,
                                                       std::string_view input = {});

} // namespace aircat::output
