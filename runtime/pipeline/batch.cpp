#include "pipeline/batch.hpp"

#include "aircat/error_codes.hpp"
#include "aircat/file_name.hpp"
#include "pipeline/request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>

namespace aircat::pipeline {
namespace {

ErrorPointer no_media(const Request& request) {
  ErrorDetail detail;
  detail.code = error_code::missing_result;
  detail.message =
      "the answer has no picture: look at the result with getResponse and its taskUUID";
  detail.task_uuid = request.task_uuid();
  return make_error(ErrorKind::api, std::move(detail));
}

} // namespace

Batch::Batch(Parts& parts, std::vector<Job> jobs, const MediaOptions& options)
    : parts_(parts), options_(options), items_(jobs.size()) {
  for (std::size_t i = 0; i < jobs.size(); ++i)
    items_[i].job = std::move(jobs[i]);
}

std::vector<MediaResult> Batch::finish() {
  const std::stop_callback pass_on(options_.stop, [this] { stop_.request_stop(); });
  {
    files::Workers workers(static_cast<std::size_t>(parts_.configuration.parallel_downloads));
    try {
      const auto open = take_what_is_known();
      const auto chunk = static_cast<std::size_t>(parts_.configuration.batch_size);
      for (std::size_t at = 0; at < open.size(); at += chunk)
        send(std::span(open).subspan(at, std::min(chunk, open.size() - at)), workers);
    } catch (...) {
      stop_.request_stop();
      throw; // when the downloads have ended
    }
  }
  if (thrown_)
    std::rethrow_exception(thrown_);
  std::vector<MediaResult> results;
  results.reserve(items_.size());
  for (auto& item : items_)
    results.push_back(std::move(item.result));
  return results;
}

/// Gives the requests that are still to be sent.
std::vector<std::size_t> Batch::take_what_is_known() {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    auto& item = items_[i];
    if (!item.job.request) {
      item.result.error = item.job.error;
      end(i);
      continue;
    }
    const auto& request = *item.job.request;
    item.key = content_key(request);
    item.is_repeatable = parts_.cache && is_repeatable(request);
    auto cached = item.is_repeatable ? parts_.cache->find(item.key) : std::nullopt;
    item.result = cached ? std::move(*cached) : MediaResult{};
    item.result.model = request.model();
    if (cached) {
      end(i);
      continue;
    }
    item.result.task_uuid = request.task_uuid();
    open.push_back(i);
  }
  return open;
}

void Batch::send(std::span<const std::size_t> chunk, files::Workers& workers) {
  std::vector<Request> requests;
  std::map<std::string_view, std::size_t> indexes; // of UUIDs
  for (const auto index : chunk) {
    requests.push_back(*items_[index].job.request);
    indexes[items_[index].job.request->task_uuid()] = index;
  }
  RunOptions how;
  how.stop = stop_.get_token();
  how.on_progress = [&](const Progress& progress) {
    // What ends for the client goes on here: with downloads.
    if (progress.state != "success" && progress.state != "error")
      report(indexes.at(progress.task_uuid), progress.state, progress.percent);
  };
  auto outcomes = parts_.client.run(requests, how);
  for (std::size_t i = 0; i < chunk.size(); ++i)
    take(chunk[i], std::move(outcomes[i]), workers);
}

void Batch::take(std::size_t index, Outcome outcome, files::Workers& workers) {
  auto& item = items_[index];
  auto& result = item.result;
  result.calls = outcome.calls;
  result.cost = outcome.result.cost;
  result.error = outcome.error;
  parts_.cost += outcome.result.cost.value_or(0);
  if (outcome.ok() && outcome.result.media.empty() && item.job.needs_media)
    result.error = no_media(*item.job.request);
  item.created = parts_.time_of_day();
  item.answers = items_of(outcome.result);
  item.sources = std::move(outcome.result.media);
  for (const auto& source : item.sources)
    result.media.push_back({{}, source.uuid, source.url, source.seed, source.nsfw});
  item.missing = item.sources.size();
  if (item.missing == 0) {
    end(index);
    return;
  }
  report(index, "downloading", std::nullopt);
  for (std::size_t source = 0; source < item.sources.size(); ++source)
    workers.add([this, index, source] { store(index, source); });
}

void Batch::store(std::size_t index, std::size_t source) {
  auto& item = items_[index];
  try {
    store_or_throw(item, source);
    bool is_last = false;
    {
      const std::scoped_lock lock(mutex_);
      is_last = --item.missing == 0;
    }
    if (is_last)
      end(index);
  } catch (...) {
    const std::scoped_lock lock(mutex_);
    if (!thrown_)
      thrown_ = std::current_exception();
    stop_.request_stop();
  }
}

void Batch::store_or_throw(Item& item, std::size_t source) {
  try {
    DownloadOptions how;
    how.stop = stop_.get_token();
    item.result.media[source].file = parts_.downloader.store(download_of(item, source), how);
  } catch (const RunwareError& error) {
    auto detail = error.detail();
    detail.task_uuid = item.result.task_uuid;
    const std::scoped_lock lock(mutex_);
    if (!item.result.error)
      item.result.error = make_error(error.kind(), std::move(detail));
  }
  item.sources[source] = {}; // it may hold a whole file
  item.answers[source] = nullptr;
}

Download Batch::download_of(const Item& item, std::size_t source) const {
  constexpr std::size_t hash_digits = 16, longest_model = 50;
  const auto& request = *item.job.request;
  const auto& media = item.sources[source];
  const auto& model = request.model().empty() ? request.task_type() : request.model();
  Download download;
  download.source = media.source();
  download.folder = parts_.configuration.output_folder;
  download.name = fmt::format("{}_{}_{}", item.key.substr(0, hash_digits),
                              safe_file_name(model, longest_model), compact_time(item.created));
  download.expected = item.job.expected;
  download.metadata = [this, &request, &item, source](const StoredFile& file) {
    return metadata_text(request, item.answers[source], file, item.created, parts_.mask);
  };
  return download;
}

void Batch::end(std::size_t index) {
  const auto& item = items_[index];
  if (item.result.ok() && item.is_repeatable && !item.result.is_cached)
    remember(item);
  const auto* state = !item.result.ok() ? "error" : item.result.is_cached ? "cached" : "stored";
  report(index, state, std::nullopt, 1);
}

void Batch::remember(const Item& item) const {
  try {
    parts_.cache->put(item.key, item.result);
  } catch (const std::system_error& error) { // the files are there; next time they are made anew
    if (parts_.log)
      parts_.log(fmt::format("the cache is not written: {}", error.what()));
  }
}

void Batch::report(std::size_t index, std::string_view state, std::optional<double> percent,
                   std::size_t newly_finished) {
  const std::scoped_lock lock(mutex_);
  finished_ += newly_finished;
  if (options_.on_progress)
    options_.on_progress({index, std::string(state), percent, finished_, items_.size()});
}

} // namespace aircat::pipeline
