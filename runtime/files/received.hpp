#pragma once

#include "aircat/downloads.hpp"
#include "files/new_file.hpp"
#include "files/sha256.hpp"

#include <string>
#include <string_view>

namespace aircat::files {

/// A file that comes from somewhere, until it is checked and has a name.
class Received {
public:
  explicit Received(const Download& download) : download_(download), file_(download.folder) {}

  void write(std::string_view bytes);
  void start_again();
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

  /// Checks what came and stores it. `from` is where it came from, for messages; `type` is its
  /// content type, where it had one. Throws RunwareApiError when it is not what it should be.
  [[nodiscard]] StoredFile store(const std::string& from, std::string_view type);

private:
  void check(const MediaInfo& info, const std::string& from, std::string_view type) const;

  const Download& download_;
  NewFile file_;
  Sha256 hash_;
  std::uint64_t bytes_ = 0;
};

} // namespace aircat::files
