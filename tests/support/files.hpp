#pragma once

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace aircat::support {

/// A folder that is gone when this is.
class TemporaryFolder {
public:
  TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "aircat-fixture-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
      throw std::filesystem::filesystem_error("mkdtemp", pattern,
                                              std::error_code(errno, std::generic_category()));
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

/// The bytes of a file; nothing when there is none.
[[nodiscard]] inline std::optional<std::string> read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline void write(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

/// The bytes of all files below a folder by their paths in it; a folder that is not there has none.
[[nodiscard]] inline std::map<std::string, std::string>
files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  if (std::filesystem::is_directory(folder))
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.is_regular_file())
        files[entry.path().lexically_relative(folder).generic_string()] =
            read(entry.path()).value_or("");
  return files;
}

[[nodiscard]] inline std::string with_replaced(std::string text, const std::string& what,
                                               std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

/// Whether expected outputs are to be written instead of compared: AIRCAT_ACCEPT=1.
[[nodiscard]] inline bool accepts() {
  const char* accept = std::getenv("AIRCAT_ACCEPT");
  return accept && std::string_view(accept) == "1";
}

} // namespace aircat::support
