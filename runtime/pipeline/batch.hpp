#pragma once

#include "aircat/client.hpp"
#include "aircat/image_provider.hpp"
#include "aircat/pipeline_configuration.hpp"
#include "client/mask.hpp"
#include "files/workers.hpp"
#include "pipeline/cache.hpp"
#include "pipeline/metadata.hpp"

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aircat::pipeline {

/// What all calls of a provider share.
struct Parts {
  PipelineConfiguration configuration;
  std::function<TimeOfDay()> time_of_day;
  std::function<void(std::string_view)> log;
  client::Mask mask;
  Client client;
  Downloader downloader;
  std::optional<Cache> cache;
  std::atomic<double> cost = 0; ///< US dollars
};

/// What is to be done for one request of a call.
struct Job {
  std::optional<Request> request; ///< none: it could not be built
  ErrorPointer error;             ///< why
  std::vector<MediaFormat> expected = {};
  bool needs_media = false; ///< a result without any is an error
};

/// Requests that were handed over together, until each has its result.
class Batch {
public:
  Batch(Parts& parts, std::vector<Job> jobs, const MediaOptions& options);

  [[nodiscard]] std::vector<MediaResult> finish();

private:
  struct Item {
    Job job;
    std::string key; ///< of its content
    bool is_repeatable = false;
    TimeOfDay created;
    std::vector<Media> sources;
    std::vector<Json> answers; ///< for each source, the item it came with
    std::size_t missing = 0;   ///< sources that are not stored yet
    MediaResult result;
  };

  [[nodiscard]] std::vector<std::size_t> take_what_is_known();
  void send(std::span<const std::size_t> chunk, files::Workers& workers);
  void take(std::size_t index, Outcome outcome, files::Workers& workers);
  void store(std::size_t index, std::size_t source);
  void store_or_throw(Item& item, std::size_t source);
  [[nodiscard]] Download download_of(const Item& item, std::size_t source) const;
  void end(std::size_t index);
  void remember(const Item& item) const;
  void report(std::size_t index, std::string_view state, std::optional<double> percent,
              std::size_t newly_finished = 0);

  Parts& parts_;
  const MediaOptions& options_;
  std::stop_source stop_;
  std::vector<Item> items_;
  std::mutex mutex_; ///< of what follows, of `missing` and of errors
  std::size_t finished_ = 0;
  std::exception_ptr thrown_; ///< by the caller's functions, in a thread of ours
};

} // namespace aircat::pipeline
