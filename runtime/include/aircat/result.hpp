#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aircat {

/// One image, video or sound of a result: whichever of `url`, `base64` and `data_uri` was asked
/// for.
struct Media {
  std::string uuid;
  std::string url, base64, data_uri;
  std::optional<std::int64_t> seed;
  std::optional<double> cost; ///< in US dollars, where the request asked with `includeCost`
  std::optional<bool> nsfw;

  /// Where it is, or itself: the one of the three that there is; empty when there is none.
  [[nodiscard]] const std::string& source() const {
    if (!url.empty())
      return url;
    return data_uri.empty() ? base64 : data_uri;
  }
};

/// What a task gave.
struct Result {
  std::string task_uuid, task_type;
  std::vector<Media> media; ///< as many as `numberResults`, in the order of the service
  std::string text;         ///< of a caption or another task that writes
  std::optional<double> cost;
  std::string json; ///< an array of the items of the answers, without white space
};

} // namespace aircat
