#include "aircat/pipeline.hpp"

#include "aircat/validator.hpp"
#include "pipeline/batch.hpp"
#include "pipeline/request.hpp"

#include <optional>

namespace aircat {
namespace {

using pipeline::Job;

Clock::Duration milliseconds(double seconds) {
  return std::chrono::ceil<Clock::Duration>(std::chrono::duration<double>(seconds));
}

ClientOptions client_options(const PipelineConfiguration& configuration,
                             const PipelineOptions& options) {
  ClientOptions client;
  client.endpoint = configuration.endpoint;
  client.api_key = configuration.api_key;
  client.call_timeout = milliseconds(configuration.timeout);
  client.call_spacing = milliseconds(configuration.rate_limit_delay);
  client.retry = options.retry;
  client.poll = options.poll;
  client.validator = options.validator;
  client.clock = options.clock;
  client.log = options.log;
  return client;
}

DownloaderOptions downloader_options(const PipelineConfiguration& configuration,
                                     const PipelineOptions& options) {
  DownloaderOptions downloader;
  downloader.connections = static_cast<std::size_t>(configuration.parallel_downloads);
  downloader.retry = options.retry;
  downloader.clock = options.clock;
  return downloader;
}

/// Before anything is made of it.
const PipelineConfiguration& checked(const PipelineConfiguration& configuration) {
  configuration.check();
  return configuration;
}

Job job_of(const Request& request) {
  return {request, nullptr, {}, false};
}

} // namespace

class RunwareProvider::Impl {
public:
  Impl(const PipelineConfiguration& configuration, const PipelineOptions& options)
      : parts{checked(configuration),
              options.time_of_day ? options.time_of_day : std::chrono::system_clock::now,
              options.log,
              client::Mask(configuration.api_key),
              Client(client_options(configuration, options)),
              Downloader(downloader_options(configuration, options)),
              std::nullopt},
        validator(options.validator ? options.validator : Validator::bundled()) {
    if (configuration.cache)
      parts.cache.emplace(configuration.cache_folder);
  }

  Job job_of(const MediaRequest& request) const {
    const std::vector<MediaFormat> images{MediaFormat::png, MediaFormat::jpeg, MediaFormat::webp};
    try {
      return {pipeline::build_request(request, parts.configuration, *validator), nullptr, images,
              true};
    } catch (const RunwareValidationError& error) {
      return {std::nullopt, make_error(error.kind(), error.detail()), images, true};
    }
  }

  std::vector<MediaResult> run(std::vector<Job> jobs, const MediaOptions& options) {
    return pipeline::Batch(parts, std::move(jobs), options).finish();
  }
  MediaResult run(Job job, const MediaOptions& options) {
    std::vector<Job> jobs;
    jobs.push_back(std::move(job));
    return std::move(run(std::move(jobs), options).front());
  }

  pipeline::Parts parts;
  std::shared_ptr<const Validator> validator;
};

RunwareProvider::RunwareProvider(const PipelineConfiguration& configuration,
                                 const PipelineOptions& options)
    : impl_(std::make_unique<Impl>(configuration, options)) {}
RunwareProvider::~RunwareProvider() = default;

Request RunwareProvider::request_for(const MediaRequest& request) const {
  return pipeline::build_request(request, impl_->parts.configuration, *impl_->validator);
}

MediaResult RunwareProvider::run(const Request& request, const MediaOptions& options) {
  return impl_->run(job_of(request), options);
}

std::vector<MediaResult> RunwareProvider::run(std::span<const Request> requests,
                                              const MediaOptions& options) {
  std::vector<Job> jobs;
  for (const auto& request : requests)
    jobs.push_back(job_of(request));
  return impl_->run(std::move(jobs), options);
}

MediaResult RunwareProvider::generate_media_impl(const MediaRequest& request,
                                                 const MediaOptions& options) {
  return impl_->run(impl_->job_of(request), options);
}

std::vector<MediaResult>
RunwareProvider::generate_batch_impl(std::span<const MediaRequest> requests,
                                     const MediaOptions& options) {
  std::vector<Job> jobs;
  for (const auto& request : requests)
    jobs.push_back(impl_->job_of(request));
  return impl_->run(std::move(jobs), options);
}

Client& RunwareProvider::client() {
  return impl_->parts.client;
}

double RunwareProvider::cost_total() const {
  return impl_->parts.cost;
}

} // namespace aircat
