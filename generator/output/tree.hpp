#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "diagnostics/finding.hpp"

namespace aircat::output {

/// An open file descriptor.
class Descriptor {
public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] explicit operator bool() const { return number_ >= 0; }
  int release();
  /// 0, or the error that closing met.
  int close();

private:
  int number_ = -1;
};

/// Why something below the output folder could not be done.
struct Failure {
  std::string_view code;
  std::string message;
  std::string hint;
  bool io = false;    ///< the system's refusal, not the state of the folder
  bool fatal = false; ///< the next file will fail too (no space left)

  [[nodiscard]] Finding finding(std::string file) const;
};

enum class State { absent, equal, different, failed };

struct Compared {
  State state = State::absent;
  Failure failure = {};
};

/// The output folder. Follows no symbolic link below its root. Paths are good (`path_problem`).
/// Any method but `open` may be called from several threads.
class Tree {
public:
  /// Without `create`, a root that is not there is an empty tree.
  [[nodiscard]] std::optional<Failure> open(const std::string& root, bool create);
  /// Waits for other runs on the same folder; false when the file system has no locks.
  [[nodiscard]] bool lock();
  void unlock();

  [[nodiscard]] bool exists(std::string_view path);
  [[nodiscard]] Compared compare(std::string_view path, std::string_view content);
  /// The bytes of a file; nothing when it is not there.
  [[nodiscard]] std::optional<Failure> read(std::string_view path,
                                            std::optional<std::string>& content);
  /// Puts a whole file in place or nothing. Without `replace`, a file that has appeared meanwhile
  /// stays.
  [[nodiscard]] std::optional<Failure> write(std::string_view path, std::string_view content,
                                             bool replace);
  /// Removes a regular file, if it is there, and the folders that this empties.
  [[nodiscard]] std::optional<Failure> remove(std::string_view path);
  /// Removes what killed runs left in `folder`. Only under `lock`.
  void clean(std::string_view folder);

private:
  using Shared = std::shared_ptr<const Descriptor>;
  struct Opened {
    Shared folder; ///< null when absent or failed
    std::optional<Failure> failure = {};
  };
  [[nodiscard]] Opened folder(std::string_view path, bool create);
  [[nodiscard]] Opened open_step(const Shared& parent, std::string_view path, bool create);
  [[nodiscard]] Descriptor open_file(std::string_view path, std::optional<Failure>& failure,
                                     off_t& size, mode_t* mode = nullptr);

  std::string root_;
  Shared top_;
  std::mutex mutex_;
  std::map<std::string, Shared, std::less<>>
      folders_; ///< opened so far; null for one that is absent
};

} // namespace aircat::output
