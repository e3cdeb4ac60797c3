#pragma once

#include <string>
#include <vector>

namespace aircat::output {

/// The files in `folders` below `root`, relative to it and in order, that git does not ignore;
/// outside a git work tree, or without git, all files. Symbolic links count as files.
[[nodiscard]] std::vector<std::string> unignored_files(const std::string& root,
                                                       const std::vector<std::string>& folders);

} // namespace aircat::output
