#include "service/runware_service.hpp"

#include "aircat/validator.hpp"
#include "client/options.hpp"
#include "service/selection.hpp"
#include "service/service_error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::service {
namespace {

ServiceOptions completed(ServiceOptions options) {
  if (!options.validator)
    options.validator = Validator::bundled();
  if (!options.clock)
    options.clock = Clock::steady();
  if (!options.time_of_day)
    options.time_of_day = [] { return std::chrono::system_clock::now(); };
  return options;
}

/// 2, 4 and 8 seconds, as it is configured.
RetryPolicy retries_of(const RunwareConfiguration& configuration) {
  constexpr int longest = 4; // times the first delay
  RetryPolicy retry;
  retry.retries = configuration.max_retries;
  retry.first_delay = configuration.retry_delay;
  retry.longest_delay = std::min(configuration.retry_delay, client::longest_wait) * longest;
  return retry;
}

ClientOptions client_options(const RunwareConfiguration& configuration,
                             const ServiceOptions& options) {
  ClientOptions client;
  client.endpoint = configuration.base_url;
  client.api_key = configuration.api_key;
  client.call_timeout = configuration.timeout;
  client.timeout_factor = 2;
  client.connections = configuration.connection_pool_size;
  client.retry = retries_of(configuration);
  client.validator = options.validator;
  client.clock = options.clock;
  client.random = options.random;
  return client;
}

DownloaderOptions downloader_options(const RunwareConfiguration& configuration,
                                     const ServiceOptions& options) {
  DownloaderOptions downloader;
  downloader.connections = configuration.connection_pool_size;
  downloader.timeout = configuration.timeout;
  downloader.retry = retries_of(configuration);
  downloader.clock = options.clock;
  downloader.random = options.random;
  return downloader;
}

/// `1024x768`, or that the service chooses.
std::string text_of(const std::optional<ImageSize>& size) {
  return size ? fmt::format("{}x{}", size->width, size->height) : "the usual size";
}

} // namespace

RunwareImageService::Impl::Impl(RunwareConfiguration configuration, ServiceOptions options)
    : configuration_(std::move(configuration)), options_(completed(std::move(options))),
      log_(options_.log, configuration_.api_key), models_(options_.validator), requests_(models_),
      store_(configuration_.storage, downloader_options(configuration_, options_),
             options_.time_of_day, log_),
      gate_(configuration_.max_concurrent_requests), cache_(configuration_.cached_results) {
  if (!configuration_.is_configured()) {
    log_.warning("RUNWARE_API_KEY is not set: Runware makes no images");
    return;
  }
  auto client = client_options(configuration_, options_);
  client.log = [this](std::string_view line) { log_.info(std::string(line)); };
  client_.emplace(std::move(client));
  log_.info(fmt::format("Runware makes images, by {} where no model is named",
                        configuration_.default_model));
  const auto warn_unless_known = [&](const std::string& model, std::string_view consequence) {
    if (!models_.makes_images(model))
      log_.warning(fmt::format("the model {} is not in the catalog of image models: {}", model,
                               consequence));
  };
  warn_unless_known(configuration_.default_model, "requests that name no other will fail");
  for (const auto& model : configuration_.fallback_models)
    warn_unless_known(model, "it will not stand in for others");
}

ImageResult RunwareImageService::Impl::generate_image(const ImageRequest& request) {
  const auto begin = options_.clock->now();
  ImageResult result;
  std::string model;
  try {
    if (!is_configured()) {
      result.error = not_configured();
    } else {
      model = model_for(request);
      log_.info(fmt::format("{}: \"{}\", {}, {} image(s)", model, shortened(request.prompt),
                            text_of(request.size), request.count));
      const auto identity = identity_of(request, model);
      const auto make_it = [&] { return cached_or_made(request, model, identity); };
      result = configuration_.share_identical ? flights_.join(identity, request.stop, make_it)
                                              : make_it();
    }
  } catch (const std::exception& error) {
    result.error = failed("generate", model, error);
  }
  result.prompt = request.prompt;
  record(result.ok() ? result.model : model, result.ok(), begin);
  if (result.ok())
    log_.info(fmt::format("{}: {} image(s) in {:.2f} s", result.model, result.images.size(),
                          seconds_since(begin)));
  return result;
}

std::string RunwareImageService::Impl::model_for(const ImageRequest& request) const {
  if (!request.model.empty())
    return request.model;
  if (!request.wish)
    return configuration_.default_model;
  auto model = chosen_model(*request.wish, configuration_, models_);
  if (model.empty()) {
    ErrorDetail detail;
    detail.code = "noSuchModel";
    detail.message = "no model of which the costs are known is as good and as cheap as that: "
                     "allow more, or name a model";
    throw RunwareModelError(std::move(detail));
  }
  return model;
}

ImageResult RunwareImageService::Impl::cached_or_made(const ImageRequest& request,
                                                      const std::string& model,
                                                      const std::string& identity) {
  // Without a seed, another picture is wanted each time.
  if (!request.seed)
    return make(request, model);
  if (auto cached = cache_.find(identity))
    return *std::move(cached);
  auto result = make(request, model);
  cache_.keep(identity, result);
  return result;
}

/// By the model, and by those that stand in for it as long as it is the model that fails.
ImageResult RunwareImageService::Impl::make(const ImageRequest& request, const std::string& model) {
  ImageResult result;
  result.provider = "runware";
  const auto place = gate_.enter(request.stop);
  if (!place) {
    result.error = cancelled();
    return result;
  }
  std::vector<std::string> models{model};
  for (const auto& other : configuration_.fallback_models)
    if (std::find(models.begin(), models.end(), other) == models.end())
      models.push_back(other);
  for (auto now = models.begin(); now != models.end(); ++now) {
    const bool stands_in = now != models.begin();
    try {
      make_with(*now, request, stands_in, result);
      return result;
    } catch (const std::exception& error) {
      auto told = failed("generate", *now, error);
      told.fallback_available = std::any_of(
          now + 1, models.end(), [&](const auto& other) { return models_.makes_images(other); });
      result.attempts.push_back({"runware", *now, told});
      const bool is_unsuited = stands_in && told.kind == ErrorKind::validation;
      if (told.kind == ErrorKind::model || is_unsuited)
        continue;
      result.error = std::move(told);
      return result;
    }
  }
  // That none can stand in is no news to who asked for the first.
  result.error = result.attempts.front().error;
  result.error->fallback_available = false;
  return result;
}

void RunwareImageService::Impl::make_with(const std::string& model, const ImageRequest& request,
                                          bool stands_in, ImageResult& result) {
  const auto made = run(requests_.image(request, model, stands_in), request.stop);
  auto images = store_.fetch(made.result.media, request.format, request.stop);
  for (auto& image : images) {
    image.generation_time = made.seconds / static_cast<double>(images.size());
    if (!image.seed)
      image.seed = request.seed;
  }
  result.images = std::move(images);
  result.model = model;
}

RunwareImageService::Impl::Made RunwareImageService::Impl::run(const Request& request,
                                                               const std::stop_token& stop) {
  const auto begin = options_.clock->now();
  RunOptions how;
  how.stop = stop;
  try {
    auto result = client_->run(request, how);
    is_connected_ = true;
    if (result.media.empty()) {
      ErrorDetail detail;
      detail.code = "noImages";
      detail.message = "the service says that it made the image, but not where it is";
      throw RunwareApiError(std::move(detail));
    }
    return {std::move(result), seconds_since(begin)};
  } catch (const RunwareError& error) {
    if (error.detail().http_status != 0)
      is_connected_ = true;
    else if (error.kind() == ErrorKind::connection || error.kind() == ErrorKind::timeout)
      is_connected_ = false;
    throw;
  }
}

ServiceError RunwareImageService::Impl::failed(std::string_view doing, const std::string& model,
                                               const std::exception& error) const {
  log_.error(fmt::format("cannot {} with {}: {}", doing, model.empty() ? "any model" : model,
                         error.what()));
  auto told = as_service_error(error);
  told.message = log_.mask()(std::move(told.message));
  return told;
}

double RunwareImageService::Impl::seconds_since(Clock::Time begin) const {
  return std::chrono::duration<double>(options_.clock->now() - begin).count();
}

/// Names that no model has are not counted: callers could make up any number of them.
void RunwareImageService::Impl::record(const std::string& model, bool success, Clock::Time begin) {
  metrics_.record(success || models_.makes_images(model) ? model : "", success,
                  seconds_since(begin));
}

void RunwareImageService::Impl::allow_again() {
  if (client_)
    client_->allow_again();
}

} // namespace aircat::service
