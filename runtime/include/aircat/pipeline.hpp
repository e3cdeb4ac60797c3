#pragma once

#include "aircat/client.hpp"
#include "aircat/image_provider.hpp"
#include "aircat/pipeline_configuration.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace aircat {

/// What a RunwareProvider needs beside its configuration; a program that is no test needs none.
struct PipelineOptions {
  std::shared_ptr<Clock> clock = {}; ///< none: the real one
  /// The time of day, for file names and metadata; none: the real one.
  std::function<std::chrono::system_clock::time_point()> time_of_day = {};
  std::shared_ptr<const Validator> validator = {}; ///< none: the bundled catalog
  RetryPolicy retry = {};                          ///< of API calls and of downloads
  PollPolicy poll = {};                            ///< of tasks that are delivered later
  std::function<void(std::string_view)> log = {};  ///< a line at a time; never holds the key
};

/// Generates images with Runware and stores them, with what is known of each in a JSON file beside
/// it, as `{content hash}_{model}_{time}.png` in the output folder. The hash is that of prompt and
/// parameters, the extension that of the real format. May be used by several threads at a time.
///
/// A batch goes out in calls of `batch_size` tasks, one after another; files are downloaded in
/// parallel, while the next call is under way. Calls, also retries and those of other threads, keep
/// `rate_limit_delay` apart. After an authentication error nothing is sent any more until
/// `client().allow_again()`.
///
/// With `cache`, a request with a seed that was generated before gives the same files again without
/// a call, as long as they are there and unchanged; one without a seed asks for another picture
/// each time, and is never cached. Nor are failures.
class RunwareProvider : public ImageProvider {
public:
  /// Throws std::invalid_argument when the configuration cannot work; nothing is sent.
  explicit RunwareProvider(const PipelineConfiguration& configuration,
                           const PipelineOptions& options = {});
  ~RunwareProvider() override;

  [[nodiscard]] std::string_view name() const override { return "runware"; }

  /// What would be sent. `steps`, `guidance` and the size of the configuration are left out for
  /// models that the catalog describes and that do not take them. Throws RunwareValidationError
  /// when the request itself names `steps`, `guidance` or a negative prompt for such a model; all
  /// else is judged when it is sent.
  [[nodiscard]] Request request_for(const MediaRequest& request) const;

  /// Any other task, such as upscaling, variations or what a generated provider builds: sends it
  /// and stores its images, videos or sounds in the same way.
  [[nodiscard]] MediaResult run(const Request& request, const MediaOptions& options = {});
  [[nodiscard]] std::vector<MediaResult> run(std::span<const Request> requests,
                                             const MediaOptions& options = {});

  /// For tasks that give no files.
  [[nodiscard]] Client& client();
  /// What all results so far cost, in US dollars, as far as the service said it.
  [[nodiscard]] double cost_total() const;

protected:
  [[nodiscard]] MediaResult generate_media_impl(const MediaRequest& request,
                                                const MediaOptions& options) override;
  [[nodiscard]] std::vector<MediaResult> generate_batch_impl(std::span<const MediaRequest> requests,
                                                             const MediaOptions& options) override;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace aircat
