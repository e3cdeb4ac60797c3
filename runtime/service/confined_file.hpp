#pragma once

#include <filesystem>
#include <string>

namespace aircat::service {

/// The bytes of a file in a folder; `name` is relative to it or absolute. Neither `..` nor links
/// lead out of the folder, also when they are made while it is read. Throws RunwareValidationError.
[[nodiscard]] std::string read_confined(const std::filesystem::path& folder,
                                        const std::string& name);

/// A path as a `file://` URL, and back; a text that is no such URL is a path already.
[[nodiscard]] std::string file_url(const std::filesystem::path& path);
[[nodiscard]] std::string path_of_url(const std::string& text);

} // namespace aircat::service
