#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace aircat::output {

/// Texts by number, of which only so many bytes stay in memory: the others wait in a temporary file
/// that nobody else sees. May be used from several threads, each text by one at a time.
class TextStore {
public:
  TextStore(std::size_t count, std::size_t bytes_in_memory);

  void put(std::size_t i, std::string text);
  /// The text, which is then forgotten; nothing where none was put.
  [[nodiscard]] std::optional<std::string> take(std::size_t i);

private:
  struct Closed {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Stored {
    std::optional<std::string> text;
    std::optional<std::size_t> offset; ///< in the file, of as many bytes as `size`
    std::size_t size = 0;
  };
  /// Where the text stands in the file from now on; nothing when the system has no room.
  [[nodiscard]] std::optional<std::size_t> spill(const std::string& text);

  std::vector<Stored> stored_;
  std::mutex mutex_; ///< guards what follows
  std::size_t room_;
  std::size_t end_ = 0;
  std::unique_ptr<std::FILE, Closed> file_;
  bool no_file_ = false;
};

} // namespace aircat::output
