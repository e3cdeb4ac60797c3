#include "aircat/image_batch.hpp"

#include "files/workers.hpp"
#include "service/ask.hpp"
#include "service/service_error.hpp"

#include <exception>
#include <mutex>
#include <stdexcept>

namespace aircat::service {
namespace {

class Batch {
public:
  Batch(ImageService& service, std::span<const ImageRequest> requests, const BatchOptions& options)
      : service_(service), requests_(requests), options_(options), results_(requests.size()) {
    progress_.expected = requests.size();
  }

  std::vector<ImageResult> run() {
    {
      files::Workers workers(options_.max_concurrent);
      for (std::size_t i = 0; i < requests_.size(); ++i)
        workers.add([this, i] { make(i); });
    }
    if (thrown_)
      std::rethrow_exception(thrown_);
    return std::move(results_);
  }

private:
  void make(std::size_t index) {
    auto request = requests_[index];
    std::stop_source stop;
    const auto request_stop = [&] { stop.request_stop(); };
    const std::stop_callback of_request(request.stop, request_stop);
    const std::stop_callback of_batch(options_.stop, request_stop);
    const std::stop_callback of_failure(failure_.get_token(), request_stop);
    request.stop = stop.get_token();
    if (stop.stop_requested()) {
      results_[index].prompt = request.prompt;
      results_[index].error = cancelled();
    } else {
      results_[index] = ask(service_, request);
    }
    report(results_[index].ok());
  }

  void report(bool is_ok) {
    const std::scoped_lock lock(mutex_);
    ++progress_.finished;
    progress_.failed += is_ok ? 0 : 1;
    if (!options_.on_progress || thrown_)
      return;
    try {
      options_.on_progress(progress_);
    } catch (...) {
      thrown_ = std::current_exception();
      failure_.request_stop();
    }
  }

  ImageService& service_;
  std::span<const ImageRequest> requests_;
  const BatchOptions& options_;
  std::vector<ImageResult> results_;
  std::mutex mutex_;
  BatchProgress progress_;
  std::exception_ptr thrown_; ///< by the caller's function
  std::stop_source failure_;
};

} // namespace

std::vector<ImageResult> generate_batch(ImageService& service,
                                        std::span<const ImageRequest> requests,
                                        const BatchOptions& options) {
  if (options.max_concurrent == 0)
    throw std::invalid_argument("batch options: `max_concurrent` must be at least 1");
  return Batch(service, requests, options).run();
}

} // namespace aircat::service
