#include "service/image_store.hpp"

#include "aircat/error_codes.hpp"
#include "files/descriptor.hpp"
#include "http/url.hpp"
#include "service/confined_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>

namespace aircat::service {
namespace {

namespace fs = std::filesystem;

const std::vector<MediaFormat> image_formats{MediaFormat::png, MediaFormat::jpeg,
                                             MediaFormat::webp};

/// A folder that is gone with this object.
class TemporaryFolder {
public:
  TemporaryFolder() : path_((fs::temp_directory_path() / "aircat-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr)
      files::fail(errno, "cannot make the folder", path_);
  }
  ~TemporaryFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  TemporaryFolder(TemporaryFolder&&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

private:
  std::string path_;
};

[[noreturn]] void refuse_image(const std::string& name, const std::string& why) {
  ErrorDetail detail;
  detail.code = error_code::invalid_request;
  detail.parameter = "image_path";
  detail.message = fmt::format("\"{}\" {}: send a PNG, JPEG or WEBP file", name, why);
  throw RunwareValidationError(std::move(detail));
}

} // namespace

ImageStore::ImageStore(const fs::path& folder, DownloaderOptions options, Now now,
                       const ServiceLog& log)
    : folder_(fs::absolute(folder).lexically_normal()), downloader_(std::move(options)),
      now_(std::move(now)), log_(log) {}

std::vector<ServiceImage> ImageStore::fetch(std::span<const Media> media, ResponseFormat format,
                                            const std::stop_token& stop) {
  // What is wanted as base64 is stored for a moment too: then it is checked in the same way.
  std::optional<TemporaryFolder> moment;
  if (format == ResponseFormat::b64_json)
    moment.emplace();
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(now_().time_since_epoch()).count();
  std::vector<Download> downloads;
  for (const auto& one : media) {
    Download download;
    download.source = one.source();
    download.folder = moment ? fs::path(moment->path()) : folder_;
    download.name = fmt::format("runware_image_{}", milliseconds);
    download.expected = image_formats;
    downloads.push_back(std::move(download));
  }
  const auto outcomes = downloader_.store(downloads, {stop, {}});
  std::vector<ServiceImage> images;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (!outcomes[i].ok()) {
      log_.warning(
          fmt::format("an image was made and cannot be fetched: {}", outcomes[i].error->what()));
      continue;
    }
    ServiceImage image;
    const auto& path = outcomes[i].file.path;
    if (moment) {
      image.b64_json = base64_encode(files::read_whole(path));
    } else {
      image.path = path;
      image.url = file_url(path);
      log_.info(fmt::format("stored {}", path.string()));
    }
    image.seed = media[i].seed;
    images.push_back(std::move(image));
  }
  if (images.empty() && !outcomes.empty())
    outcomes.front().error->raise();
  return images;
}

std::string ImageStore::base64_of(const std::string& url, const std::stop_token& stop) {
  Media media;
  media.url = url;
  return fetch({&media, 1}, ResponseFormat::b64_json, stop).front().b64_json;
}

std::string ImageStore::source_of(const std::string& image) const {
  if (http::origin_of(image) || image.starts_with("data:"))
    return image;
  const auto name = path_of_url(image);
  const auto bytes = read_confined(folder_, name);
  const auto info = inspect_media(bytes);
  if (std::find(image_formats.begin(), image_formats.end(), info.format) == image_formats.end())
    refuse_image(name, "is no image");
  if (!info.is_complete())
    refuse_image(name, "is not complete: " + info.fault);
  return data_uri(bytes, media_type_of(info.format));
}

} // namespace aircat::service
