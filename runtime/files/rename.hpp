#pragma once

#include "files/descriptor.hpp"

#include <filesystem>

namespace aircat::files {

/// A file that was not there before; none (with errno) when that is not so.
[[nodiscard]] Descriptor create_new(const std::filesystem::path& path);

/// Renames a file to a name that is not taken; false when it is. Throws std::system_error.
[[nodiscard]] bool rename(const std::filesystem::path& from, const std::filesystem::path& to);
/// The same on file systems that cannot do it in one step: an empty file takes the name first.
[[nodiscard]] bool rename_in_two_steps(const std::filesystem::path& from,
                                       const std::filesystem::path& to);

} // namespace aircat::files
