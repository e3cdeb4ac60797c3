#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aircat::output {

/// Why `path` may not be written below an output folder, as the end of a sentence ("is empty"), or
/// "". A good path is relative, has forward slashes, no `.` or `..`, nothing that is deceptive, no
/// UTF-8 or forbidden on Windows, and no name that aircat or git keeps for itself.
[[nodiscard]] std::string path_problem(std::string_view path);

/// Whether `path` is below `folder` (or `folder` is "").
[[nodiscard]] bool is_below(std::string_view path, std::string_view folder);

/// `a/b` of `a/b/c`, "" of `c`.
[[nodiscard]] std::string_view folder_of(std::string_view path);
/// `c` of `a/b/c`.
[[nodiscard]] std::string_view name_of(std::string_view path);

/// `root/path`, for messages.
[[nodiscard]] std::string below(std::string_view root, std::string_view path);

/// `text` as one word of a POSIX shell.
[[nodiscard]] std::string shell_quoted(std::string_view text);

/// Sorted, each path once.
[[nodiscard]] std::vector<std::string> sorted_unique(std::vector<std::string> paths);

inline constexpr std::string_view manifest_name = ".aircat-manifest";
inline constexpr std::string_view temporary_prefix = ".aircat-tmp-";

} // namespace aircat::output
