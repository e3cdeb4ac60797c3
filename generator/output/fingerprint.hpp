#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::output {

/// XXH3-128 over what a run depends on: the tool's version, options, and the files it reads. Each
/// part is told apart from the next, so that moving bytes between them changes the result.
class Fingerprint {
public:
  Fingerprint();
  Fingerprint(Fingerprint&&) noexcept;
  Fingerprint& operator=(Fingerprint&&) noexcept;
  ~Fingerprint();

  void add(std::string_view part);
  /// The state of a file that is not read: size, times and inode. A missing file is a state too.
  void add_file_state(const std::string& path);
  /// 32 hexadecimal digits.
  [[nodiscard]] std::string digest() const;
  /// The time of the youngest file state added, in nanoseconds since 1970.
  [[nodiscard]] std::int64_t youngest() const { return youngest_; }
  /// Whether a change of any of these files after its state was added would show in its time.
  [[nodiscard]] bool settled() const;

private:
  struct State;
  std::unique_ptr<State> state_;
  std::int64_t youngest_ = 0;
  std::int64_t taken_ = 0; ///< when the first state was added
};

/// Remembers that an output folder was up to date for some inputs, so that a run without changes
/// need not do anything. Kept outside the output folder; only a shortcut, never proof.
class FingerprintCache {
public:
  /// `$XDG_CACHE_HOME/aircat`, else `~/.cache/aircat`; nothing when neither is known.
  [[nodiscard]] static std::optional<std::string> default_folder();

  /// `selection` tells runs over one folder apart: the options that decide what is written.
  FingerprintCache(std::string cache_folder, std::string root, std::string_view selection);

  /// The note of the run that was remembered for these inputs, if the files of the output folder
  /// are still the ones it left: their sizes, times and inodes are looked at, not their bytes.
  [[nodiscard]] std::optional<std::string> recall(const Fingerprint& inputs) const;

  /// To be called after a run without findings, with the fingerprint taken before it read its
  /// inputs. May wait some milliseconds, until a later change of a file shows in its time. False
  /// when nothing was remembered, which is never an error: the next run does its work.
  bool remember(const Fingerprint& inputs, std::string_view note) const;

private:
  [[nodiscard]] std::optional<Fingerprint> outputs() const;

  std::string folder_;
  std::string root_;
  std::string file_;
};

} // namespace aircat::output
