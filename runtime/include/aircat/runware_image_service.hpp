#pragma once

#include "aircat/image_service.hpp"
#include "aircat/service_configuration.hpp"
#include "aircat/service_metrics.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {
class Validator;
}

namespace aircat::service {

enum class LogLevel : std::uint8_t { info, warning, error };

/// What a service needs beside its configuration; a program that is no test needs at most the log.
struct ServiceOptions {
  std::shared_ptr<const Validator> validator = {}; ///< and its catalog; none: the bundled one
  std::shared_ptr<Clock> clock = {};               ///< none: the real one
  /// For names of files and accounts; none: the real one.
  std::function<std::chrono::system_clock::time_point()> time_of_day = {};
  std::function<double()> random = {}; ///< in [0, 1); none: a generator of the service's own
  /// One line at a time, maybe from another thread; never holds the key.
  std::function<void(LogLevel, std::string_view)> log = {};
};

/// What the catalog and the configuration know of a model.
struct ModelConfiguration {
  std::optional<ImageSize> max_resolution = {};
  bool supports_negative_prompt = false;
  double estimated_cost = 0; ///< US dollars
  Quality quality = Quality::medium;
};

struct ServiceInfo {
  std::string provider = "runware";
  bool configured = false;
  bool connected = false; ///< the last exchange with the service got an answer
  std::size_t available_models = 0;
  std::vector<std::string> features = {};
  [[nodiscard]] std::string to_json() const;
};

/// Images by Runware. Requests are built from the catalog and judged by it before they are sent;
/// when a model fails, the fallback models are asked; at most `max_concurrent_requests` are under
/// way at a time, and identical ones only once.
class RunwareImageService : public ImageService {
public:
  /// Throws std::invalid_argument for figures out of range. Without a key, everything that would
  /// need one fails.
  explicit RunwareImageService(RunwareConfiguration configuration, ServiceOptions options = {});
  ~RunwareImageService() override;

  [[nodiscard]] std::string name() const override { return "runware"; }
  [[nodiscard]] bool is_configured() const override;
  [[nodiscard]] ImageResult generate_image(const ImageRequest& request) override;
  /// The models of the catalog that make images from text, and the default model.
  [[nodiscard]] std::vector<ImageModel> available_models() const override;

  /// `image_url` is an http or https URL, a data URI, or a file of the storage as a `file://` URL
  /// or path. Takes the first model of the catalog that takes the factor.
  [[nodiscard]] EditResult upscale_image(const std::string& image_url, int upscale_factor = 4,
                                         ResponseFormat format = ResponseFormat::b64_json,
                                         const std::stop_token& stop = {});
  /// `image_path` is a file of the storage, relative to it or absolute; or any other image that
  /// `upscale_image` takes. Nothing outside the storage is read, wherever links lead.
  [[nodiscard]] EditResult remove_background(const std::string& image_path,
                                             ResponseFormat format = ResponseFormat::b64_json,
                                             const std::stop_token& stop = {});

  /// The bytes of an image as base64. Throws RunwareError, also when it is no image or incomplete.
  [[nodiscard]] std::string url_to_base64(const std::string& url, const std::stop_token& stop = {});

  /// The model that a wish leads to: of those that fit the cheapest, or with `best` the one of the
  /// highest quality; of equals the better or cheaper one, then the first by AIR. Empty: none fits.
  [[nodiscard]] std::string choose_model(const ModelWish& wish) const;
  /// A model without an entry in the configuration counts as 0.01 and medium.
  [[nodiscard]] ModelConfiguration model_configuration(std::string_view model) const;
  [[nodiscard]] ServiceInfo model_info() const;
  [[nodiscard]] ServiceStats stats() const;
  [[nodiscard]] const RunwareConfiguration& configuration() const;

  /// After an authentication error nothing is sent any more until this is called.
  void allow_again();

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// One service for all of a program, made when it is first asked for. It is an object of the
/// program's, not a global one: who makes it decides how long it lives and what it is made from,
/// and each test has its own.
class SharedRunwareService {
public:
  explicit SharedRunwareService(Environment environment = process_environment(),
                                ServiceOptions options = {});

  /// The same each time; nullptr when there is no key. Throws std::invalid_argument, as
  /// `RunwareConfiguration::from_environment` does, and then tries again the next time.
  [[nodiscard]] std::shared_ptr<RunwareImageService> get();

private:
  Environment environment_;
  ServiceOptions options_;
  std::mutex mutex_;
  std::shared_ptr<RunwareImageService> service_;
};

} // namespace aircat::service
