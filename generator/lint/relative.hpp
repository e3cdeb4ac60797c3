#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace aircat::lint {

/// The path of `file` seen from `folder` ("" is here), with forward slashes.
[[nodiscard]] inline std::string path_from(const std::string& folder, const std::string& file) {
  std::error_code error;
  const auto path = std::filesystem::relative(file, folder.empty() ? "." : folder, error);
  return error || path.empty() ? file : path.generic_string();
}

} // namespace aircat::lint
