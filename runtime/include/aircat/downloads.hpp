#pragma once

#include "aircat/clock.hpp"
#include "aircat/error.hpp"
#include "aircat/media_file.hpp"
#include "aircat/retry.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace aircat {

/// A file that was stored.
struct StoredFile {
  std::filesystem::path path;
  std::filesystem::path metadata; ///< empty: none was asked for
  std::uint64_t bytes = 0;
  std::string sha256; ///< 64 hexadecimal digits
  MediaFormat format = MediaFormat::unknown;
  std::optional<ImageSize> size; ///< in pixels, of images
};

/// What is to be stored, and where.
struct Download {
  std::string source = {};           ///< an http or https URL, a base64 data URI, or base64 alone
  std::filesystem::path folder = {}; ///< is made where there is none
  std::string name = {}; ///< without extension; is made safe, and gets a counter where it is taken
  std::vector<MediaFormat> expected = {}; ///< empty: all that are known
  /// The text of a JSON file to be stored beside it, under the same name; `path` is set already.
  std::function<std::string(const StoredFile& file)> metadata = {};
};

struct DownloadProgress {
  std::size_t index = 0; ///< of the download among those that were asked for together
  std::uint64_t bytes = 0;
  std::optional<std::uint64_t> total; ///< where the server says it
};

struct DownloadOptions {
  std::stop_token stop = {};
  /// Called by one thread at a time, maybe not the caller's. What it throws ends the download and
  /// comes out of it.
  std::function<void(const DownloadProgress&)> on_progress = {};
};

/// What became of one download: a file or an error.
struct DownloadOutcome {
  StoredFile file;
  ErrorPointer error; ///< none: all is well
  [[nodiscard]] bool ok() const { return !error; }
  /// The file; throws the error when there is one.
  [[nodiscard]] const StoredFile& value() const;
};

struct DownloaderOptions {
  std::size_t connections = 4;               ///< at a time, and kept
  Clock::Duration timeout{10 * 60000};       ///< of one exchange
  std::uint64_t largest_file = 1024U << 20U; ///< bytes
  int redirects = 5;                         ///< that are followed
  RetryPolicy retry = {};                    ///< of broken connections, 5xx and 429
  std::shared_ptr<Clock> clock = {};         ///< none: the real one
  std::function<double()> random = {};       ///< in [0, 1), for jitter; none: no jitter
};

/// Stores what the service made. A file is written under a name for the time being, checked,
/// brought to the disk and then renamed: what has a name is whole, nothing that was there before is
/// replaced, and nothing is left of what failed. May be used by several threads at a time.
class Downloader {
public:
  /// Throws std::invalid_argument for figures out of range.
  explicit Downloader(DownloaderOptions options = {});
  Downloader(Downloader&&) noexcept;
  Downloader& operator=(Downloader&&) noexcept;
  ~Downloader();

  /// Throws RunwareError: RunwareFileError where this system refuses, RunwareApiError where what
  /// came is empty, cut off, of another format or a page.
  [[nodiscard]] StoredFile store(const Download& download, const DownloadOptions& options = {});
  /// The same of several, as many at a time as there are connections. In their order; throws
  /// nothing of the server's or the system's.
  [[nodiscard]] std::vector<DownloadOutcome> store(std::span<const Download> downloads,
                                                   const DownloadOptions& options = {});

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace aircat
