#pragma once

#include "aircat/downloads.hpp"
#include "aircat/error.hpp"
#include "aircat/request.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

/// What is to be generated. What is left out is decided by the provider.
struct MediaRequest {
  std::string prompt = {};
  std::string negative_prompt = {};
  std::string model = {}; ///< AIR
  std::optional<ImageSize> size = {};
  std::optional<std::int64_t> steps = {};
  std::optional<double> guidance = {}; ///< CFG scale
  std::optional<std::int64_t> seed = {};
  std::string format = {}; ///< `PNG`, `JPG`, `WEBP`
  /// Further parameters by their paths on the wire: `{"scheduler", "Euler"}`. They replace what the
  /// provider would send by itself; one that a member above sets already is an error.
  std::map<std::string, ParameterValue, std::less<>> parameters = {};
};

/// One picture that was generated.
struct GeneratedMedia {
  StoredFile file; ///< without a path when it could not be stored
  std::string uuid;
  std::string url; ///< where the service keeps it for a while; empty: it came with the answer
  std::optional<std::int64_t> seed;
  std::optional<bool> nsfw; ///< where the request asked for it
};

/// What became of a request: pictures, or an error, or both when some could not be stored.
struct MediaResult {
  std::vector<GeneratedMedia> media;
  std::string model;          ///< AIR
  std::string task_uuid;      ///< empty: nothing was sent
  std::optional<double> cost; ///< in US dollars, where the service says it
  bool is_cached = false;     ///< these are the files of an earlier request; the cost is 0
  int calls = 0;              ///< exchanges with the service that the request had a part in
  ErrorPointer error;         ///< none: all is well

  [[nodiscard]] bool ok() const { return !error; }
  /// This, when all is well; throws the error when there is one.
  [[nodiscard]] const MediaResult& value() const;
  /// Of the first picture; empty when there is none.
  [[nodiscard]] std::filesystem::path path() const;
};

/// How far a request is.
struct MediaProgress {
  std::size_t index = 0; ///< of the request among those that were made together
  /// `sent`, `processing`, `retrying`, `downloading`; at the end `stored`, `cached` or `error`
  std::string state;
  std::optional<double> percent;          ///< 0 to 100 of `processing`, where the service says it
  std::size_t finished = 0, expected = 1; ///< requests
};

struct MediaOptions {
  std::stop_token stop = {};
  /// Called by one thread at a time, maybe not the caller's. What it throws ends what is under way
  /// and comes out of the call.
  std::function<void(const MediaProgress&)> on_progress = {};
};

/// The base of what makes images. Whoever writes one overrides the hooks; whoever uses one calls
/// the first two.
class ImageProvider {
public:
  ImageProvider() = default;
  ImageProvider(const ImageProvider&) = delete;
  ImageProvider& operator=(const ImageProvider&) = delete;
  virtual ~ImageProvider() = default;

  /// Throws nothing of the service's: an error is in the result.
  [[nodiscard]] MediaResult generate_media(const MediaRequest& request,
                                           const MediaOptions& options = {});
  /// The results in the order of the requests. One that fails leaves the others alone.
  [[nodiscard]] std::vector<MediaResult> generate_batch(std::span<const MediaRequest> requests,
                                                        const MediaOptions& options = {});

  /// As the registry knows it: `runware`.
  [[nodiscard]] virtual std::string_view name() const = 0;

protected:
  /// May throw RunwareError, which then is the error of the result.
  [[nodiscard]] virtual MediaResult generate_media_impl(const MediaRequest& request,
                                                        const MediaOptions& options) = 0;
  /// One after another, unless a provider knows better. Gives as many results as there are
  /// requests.
  [[nodiscard]] virtual std::vector<MediaResult>
  generate_batch_impl(std::span<const MediaRequest> requests, const MediaOptions& options);
};

} // namespace aircat
