#pragma once

#include "aircat/client.hpp"
#include "aircat/runware_image_service.hpp"

#include "service/flights.hpp"
#include "service/gate.hpp"
#include "service/image_store.hpp"
#include "service/log.hpp"
#include "service/models.hpp"
#include "service/requests.hpp"
#include "service/result_cache.hpp"
#include "json/json.hpp"

#include <atomic>
#include <optional>
#include <string>

namespace aircat::service {

class RunwareImageService::Impl {
public:
  Impl(RunwareConfiguration configuration, ServiceOptions options);

  ImageResult generate_image(const ImageRequest& request);
  /// One capability that makes an image of an image. `inputs` lacks the image.
  EditResult edit(std::string_view capability, const std::string& image, Json inputs,
                  ResponseFormat format, const std::stop_token& stop);
  std::string url_to_base64(const std::string& url, const std::stop_token& stop);

  [[nodiscard]] bool is_configured() const { return client_.has_value(); }
  [[nodiscard]] bool is_connected() const { return is_connected_; }
  [[nodiscard]] const RunwareConfiguration& configuration() const { return configuration_; }
  [[nodiscard]] const Models& models() const { return models_; }
  [[nodiscard]] ServiceStats stats() const { return metrics_.stats(options_.time_of_day()); }
  void allow_again();

private:
  /// A result of Runware, and the seconds that it took.
  struct Made {
    Result result;
    double seconds = 0;
  };

  [[nodiscard]] std::string model_for(const ImageRequest& request) const;
  ImageResult cached_or_made(const ImageRequest& request, const std::string& model,
                             const std::string& identity);
  ImageResult make(const ImageRequest& request, const std::string& model);
  void make_with(const std::string& model, const ImageRequest& request, bool stands_in,
                 ImageResult& result);
  /// What is to be done with an image; `inputs` are those of the capability.
  struct Edit {
    std::string_view capability;
    Json inputs;
    ResponseFormat format;
    std::stop_token stop;
  };
  void make_of(const std::string& image, Edit edit, EditResult& result);
  Made run_first(const Edit& edit, std::string& model);
  Made run(const Request& request, const std::stop_token& stop);

  ServiceError failed(std::string_view doing, const std::string& model,
                      const std::exception& error) const;
  void record(const std::string& model, bool success, Clock::Time begin);
  [[nodiscard]] double seconds_since(Clock::Time begin) const;

  RunwareConfiguration configuration_;
  ServiceOptions options_; ///< all of them
  ServiceLog log_;
  Models models_;
  Requests requests_;
  ImageStore store_;
  Gate gate_;
  Flights flights_;
  ResultCache cache_;
  ServiceMetrics metrics_;
  std::atomic<bool> is_connected_ = false;
  std::optional<Client> client_; ///< none: there is no key
};

} // namespace aircat::service
