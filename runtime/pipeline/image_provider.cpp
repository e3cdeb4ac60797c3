#include "aircat/image_provider.hpp"

namespace aircat {
namespace {

MediaResult failed(const RunwareError& error, const MediaRequest& request) {
  MediaResult result;
  result.model = request.model;
  result.task_uuid = error.detail().task_uuid;
  result.error = make_error(error.kind(), error.detail());
  return result;
}

} // namespace

const MediaResult& MediaResult::value() const {
  if (error)
    error->raise();
  return *this;
}

std::filesystem::path MediaResult::path() const {
  return media.empty() ? std::filesystem::path() : media.front().file.path;
}

MediaResult ImageProvider::generate_media(const MediaRequest& request,
                                          const MediaOptions& options) {
  try {
    return generate_media_impl(request, options);
  } catch (const RunwareError& error) {
    return failed(error, request);
  }
}

std::vector<MediaResult> ImageProvider::generate_batch(std::span<const MediaRequest> requests,
                                                       const MediaOptions& options) {
  return generate_batch_impl(requests, options);
}

std::vector<MediaResult> ImageProvider::generate_batch_impl(std::span<const MediaRequest> requests,
                                                            const MediaOptions& options) {
  std::vector<MediaResult> results;
  results.reserve(requests.size());
  MediaProgress progress;
  progress.expected = requests.size();
  auto own = options;
  if (options.on_progress)
    own.on_progress = [&](const MediaProgress& of_one) {
      progress.state = of_one.state;
      progress.percent = of_one.percent;
      options.on_progress(progress);
    };
  for (const auto& request : requests) {
    progress.index = results.size();
    results.push_back(generate_media(request, own));
    progress.finished = results.size();
  }
  return results;
}

} // namespace aircat
