#pragma once

#include <functional>
#include <string>
#include <vector>

namespace aircat::output {

/// The wanted files in `folders` below `root`, relative to it and in order, that git does not
/// ignore; outside a git work tree, or without git, all that are wanted. Symbolic links count as
/// files. Git is asked only when there are any.
[[nodiscard]] std::vector<std::string>
unignored_files(const std::string& root, const std::vector<std::string>& folders,
                const std::function<bool(const std::string&)>& is_wanted);

} // namespace aircat::output
