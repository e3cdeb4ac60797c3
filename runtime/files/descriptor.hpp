#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace aircat::files {

/// An open file.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  [[nodiscard]] int get() const { return number_; }

private:
  int number_;
};

/// Throws std::system_error that names the file and what the system said of it.
[[noreturn]] void fail(int error, const std::string& doing, const std::filesystem::path& file);

/// Throws std::system_error; also for what is no regular file.
[[nodiscard]] Descriptor open_to_read(const std::filesystem::path& file);
// These throw std::system_error.
void read_pieces(const std::filesystem::path& file,
                 const std::function<void(std::string_view piece)>& take);
[[nodiscard]] std::string read_whole(const std::filesystem::path& file);
/// The rest of an open file; `file` is its name for messages.
[[nodiscard]] std::string read_rest(const Descriptor& open, const std::filesystem::path& file);

} // namespace aircat::files
