#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::examples_test {

/// What an example shows of one file, below its line `// path` or `// path for whom`.
struct Part {
  std::string path;  ///< in the tree that it is laid over
  std::string whom;  ///< whose file it is, where that has to be said: words of a command
  std::string shown; ///< members (`"key": value`), or the whole file
};

/// The parts of an example. Throws std::runtime_error where it does not begin with a path.
[[nodiscard]] std::vector<Part> parts_of(std::string_view example);

/// Puts a part into a tree. Members take the place of those of the same name: the file's own, or
/// else the only ones anywhere in it; new ones come at the end. Throws std::runtime_error where a
/// name stands in several places, or the file is not there.
void lay_over(const std::filesystem::path& tree, const Part& part);

} // namespace aircat::examples_test
