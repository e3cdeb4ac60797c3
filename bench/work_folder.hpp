#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>

namespace aircat::bench {

/// A folder that is gone when the program ends.
class WorkFolder {
public:
  WorkFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("aircat-bench-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

private:
  std::filesystem::path path_;
};

} // namespace aircat::bench
