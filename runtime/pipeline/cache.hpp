#pragma once

#include "aircat/image_provider.hpp"

#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace aircat::pipeline {

/// Remembers which files a request gave, in memory and, where it has a folder, beyond the program.
/// May be used by several threads.
class Cache {
public:
  explicit Cache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Nothing when it is not known, or its files are no longer what they were.
  [[nodiscard]] std::optional<MediaResult> find(const std::string& key);
  /// Throws std::system_error when it cannot be written to the folder.
  void put(const std::string& key, const MediaResult& result);

private:
  void remember(const std::string& key, const MediaResult& result);

  std::filesystem::path folder_; ///< empty: none
  std::mutex mutex_;
  std::map<std::string, MediaResult> results_;
  std::deque<std::string> order_; ///< of the keys, the oldest first
};

} // namespace aircat::pipeline
