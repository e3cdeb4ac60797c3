#pragma once

#include "aircat/error.hpp"
#include "aircat/request.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// Services that make images, behind one interface, for programs that offer them to people: they
/// answer every request, with images or with an error, and write answers as JSON.
namespace aircat::service {

/// How images come back.
enum class ResponseFormat : std::uint8_t {
  b64_json, ///< their bytes as base64
  url       ///< stored in a file: its path, and that as a `file://` URL
};

enum class Quality : std::uint8_t { medium, high, very_high };
[[nodiscard]] std::string_view to_string(Quality quality); ///< `very_high`

/// What a model should be like, when the service chooses it. Only models whose cost the
/// configuration knows are chosen.
struct ModelWish {
  Quality quality = Quality::medium;   ///< at least
  std::optional<double> max_cost = {}; ///< of one image, in US dollars
  bool best = false;                   ///< the best that fits, not the cheapest
};

/// What is asked of a service. All but the prompt may be left as it is.
struct ImageRequest {
  std::string prompt = {};
  std::string model = {};             ///< AIR, or as the service names it; empty: its own choice
  std::optional<ModelWish> wish = {}; ///< what its choice goes by; none: its default model
  std::optional<ImageSize> size = {}; ///< none: 1024 x 1024, or the nearest that the model makes
  int count = 1;                      ///< images, from different seeds
  ResponseFormat format = ResponseFormat::b64_json;
  std::string negative_prompt = {};
  std::optional<std::int64_t> seed = {};
  std::optional<double> guidance_scale = {};
  std::optional<std::int64_t> inference_steps = {};
  /// More, by its path on the wire: `{"scheduler", "Euler"}`. Services may ignore it.
  std::map<std::string, ParameterValue, std::less<>> parameters = {};
  std::stop_token stop = {};
};

/// Why a service failed, as its callers are told. None of it ever holds an API key.
struct ServiceError {
  ErrorKind kind = ErrorKind::api;
  std::string message = {};
  std::string code = {}; ///< as the service names it, or one of ours
  int http_status = 0;   ///< 0: no answer came
  bool retryable = false;
  std::optional<std::chrono::seconds> retry_after = {};
  bool fallback_available = false; ///< another model or service was not tried yet

  /// `connection_error`, `api_error`, `model_error` or `quota_error`.
  [[nodiscard]] std::string_view type() const;
  /// `retry`, `use_fallback` or `contact_support`.
  [[nodiscard]] std::string_view suggested_action() const;
  /// `{error, error_type, error_code, retry_after, fallback_available, suggested_action}`;
  /// `retry_after` is in seconds, or null where waiting does not help.
  [[nodiscard]] std::string to_json() const;
};

/// One image: as base64, or as a file.
struct ServiceImage {
  std::string b64_json = {};
  std::string url = {};
  std::filesystem::path path = {};
  std::optional<std::int64_t> seed = {}; ///< that it has, or that was asked for
  double generation_time = 0;            ///< seconds; its part of the time of all
};

/// A model or service that was tried and failed.
struct Attempt {
  std::string service, model;
  ServiceError error = {};
};

/// What became of a request for images: images or an error.
struct ImageResult {
  std::vector<ServiceImage> images = {};
  std::string model = {}; ///< that made them
  std::string prompt = {};
  std::string provider = {}; ///< the service that made them, `runware`
  std::optional<ServiceError> error = {};
  std::vector<Attempt> attempts = {}; ///< that failed before, in their order

  [[nodiscard]] bool ok() const { return !error; }
  /// `{success, images, model, prompt, provider}`, or `{error, images}`.
  [[nodiscard]] std::string to_json() const;
};

/// What became of an image that was to be upscaled or to lose its background.
struct EditResult {
  ServiceImage image = {};
  std::optional<int> upscale_factor = {};
  std::string model = {};
  std::optional<ServiceError> error = {};

  [[nodiscard]] bool ok() const { return !error; }
  /// `{success, image}` with `upscale_factor` where there is one, or `{error}`.
  [[nodiscard]] std::string to_json() const;
};

struct ImageModel {
  std::string id = {}; ///< AIR, or as the service names it
  std::string name = {};
  std::string provider = {}; ///< who made the model, `bfl`
  std::string type = "text-to-image";
  std::optional<ImageSize> max_resolution = {}; ///< none: not known, or the model chooses
  bool supports_negative_prompt = false;
};

/// An array of `{id, name, provider, type, max_resolution, supports_negative_prompt}`.
[[nodiscard]] std::string to_json(std::span<const ImageModel> models);

/// What all services have in common. May be used by several threads at a time.
class ImageService {
public:
  virtual ~ImageService() = default;

  [[nodiscard]] virtual std::string name() const = 0; ///< `runware`
  /// Has all that it needs to be asked: a key, a model on this machine.
  [[nodiscard]] virtual bool is_configured() const = 0;
  /// Throws nothing of the service's: what fails is in the result.
  [[nodiscard]] virtual ImageResult generate_image(const ImageRequest& request) = 0;
  [[nodiscard]] virtual std::vector<ImageModel> available_models() const = 0;
};

} // namespace aircat::service
