#pragma once

#include "aircat/downloads.hpp"
#include "aircat/image_service.hpp"
#include "aircat/result.hpp"

#include "service/log.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace aircat::service {

/// Fetches images, stores them, and reads those that callers name.
class ImageStore {
public:
  using Now = std::function<std::chrono::system_clock::time_point()>;

  ImageStore(const std::filesystem::path& folder, DownloaderOptions options, Now now,
             const ServiceLog& log);

  /// The images of a result in the form that was asked for. Those that cannot be fetched are left
  /// out and logged; throws the error when none can.
  [[nodiscard]] std::vector<ServiceImage> fetch(std::span<const Media> media, ResponseFormat format,
                                                const std::stop_token& stop);
  /// Throws RunwareError.
  [[nodiscard]] std::string base64_of(const std::string& url, const std::stop_token& stop);

  /// An image that a caller names, as a request takes it: an http or https URL or a data URI stays,
  /// a file of the storage becomes a data URI. Throws RunwareValidationError.
  [[nodiscard]] std::string source_of(const std::string& image) const;

private:
  std::filesystem::path folder_;
  Downloader downloader_;
  Now now_;
  const ServiceLog& log_;
};

} // namespace aircat::service
