#include "aircat/downloads.hpp"

#include "aircat/error_codes.hpp"
#include "client/backoff.hpp"
#include "files/received.hpp"
#include "files/workers.hpp"
#include "http/failure.hpp"
#include "http/http.hpp"
#include "http/url.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <system_error>

namespace aircat {
namespace {

DownloaderOptions completed(DownloaderOptions options) {
  constexpr std::size_t most_connections = 1000;
  const auto require = [](bool holds, const char* what) {
    if (!holds)
      throw std::invalid_argument(std::string("downloader options: ") + what);
  };
  require(options.connections > 0 && options.connections <= most_connections,
          "`connections` must be 1 to 1000");
  require(options.timeout.count() > 0, "`timeout` must be positive");
  require(options.largest_file > 0, "`largest_file` must be positive");
  require(options.redirects >= 0, "`redirects` must not be negative");
  require(options.retry.retries >= 0, "`retry.retries` must not be negative");
  if (!options.clock)
    options.clock = Clock::steady();
  if (!options.random)
    options.random = [] { return 0.0; };
  return options;
}

bool is_url(std::string_view source) {
  return source.starts_with("http://") || source.starts_with("https://");
}

std::optional<std::uint64_t> length_of(const http::Head& head) {
  const auto text = head.header("content-length");
  std::uint64_t length = 0;
  if (!head.header("content-encoding").empty() || text.empty() ||
      std::from_chars(text.data(), text.data() + text.size(), length).ec != std::errc())
    return std::nullopt;
  return length;
}

/// The error of a status that is not 2xx; `body` is not in it, as it may be anything.
ErrorPointer status_error(const http::Head& head, const std::string& from) {
  constexpr int too_many = 429, request_timeout = 408, server_error = 500;
  ErrorDetail detail;
  detail.code = error_code::http_error;
  detail.http_status = head.status;
  detail.retryable =
      head.status == too_many || head.status == request_timeout || head.status >= server_error;
  detail.message = fmt::format("{} did not give the file (status {}): {}", from, head.status,
                               detail.retryable ? "try again"
                                                : "results are kept for a limited time only, and "
                                                  "addresses may be valid for less");
  detail.retry_after = client::parse_retry_after(head.header("retry-after"), head.header("date"),
                                                 std::chrono::system_clock::now());
  return make_error(head.status == too_many ? ErrorKind::rate_limit : ErrorKind::api,
                    std::move(detail));
}

[[noreturn]] void not_stored(const std::system_error& error) {
  ErrorDetail detail;
  detail.code = error_code::file_not_stored;
  detail.message = fmt::format("{}: choose another folder, or make room there", error.what());
  throw RunwareFileError(std::move(detail));
}

} // namespace

const StoredFile& DownloadOutcome::value() const {
  if (error)
    error->raise();
  return file;
}

class Downloader::Impl {
public:
  explicit Impl(DownloaderOptions options)
      : options_(completed(std::move(options))), pool_(options_.connections) {}

  StoredFile store(const Download& download, const DownloadOptions& options, std::size_t index) {
    try {
      files::Received received(download);
      return is_url(download.source) ? fetch(download, options, index, received)
                                     : unpack(download, received);
    } catch (const std::system_error& error) {
      not_stored(error);
    }
  }

  std::vector<DownloadOutcome> store(std::span<const Download> downloads,
                                     const DownloadOptions& options) {
    std::vector<DownloadOutcome> outcomes(downloads.size());
    std::stop_source stop;
    const std::stop_callback pass_on(options.stop, [&] { stop.request_stop(); });
    std::mutex mutex;
    std::exception_ptr thrown; // by the caller's own functions
    DownloadOptions own{stop.get_token(), {}};
    if (options.on_progress)
      own.on_progress = [&](const DownloadProgress& progress) {
        const std::scoped_lock lock(mutex);
        options.on_progress(progress);
      };
    const auto store_one = [&](std::size_t i) {
      try {
        outcomes[i].file = store(downloads[i], own, i);
      } catch (const RunwareError& error) {
        outcomes[i].error = make_error(error.kind(), error.detail());
      } catch (...) {
        const std::scoped_lock lock(mutex);
        if (!thrown)
          thrown = std::current_exception();
        stop.request_stop();
      }
    };
    {
      files::Workers workers(options_.connections);
      for (std::size_t i = 0; i < downloads.size(); ++i)
        workers.add([&store_one, i] { store_one(i); });
    }
    if (thrown)
      std::rethrow_exception(thrown);
    return outcomes;
  }

private:
  StoredFile fetch(const Download& download, const DownloadOptions& options, std::size_t index,
                   files::Received& received) {
    for (int retry = 0;; ++retry) {
      try {
        return fetch_once(download, options, index, received);
      } catch (const RunwareError& error) {
        if (!error.retryable() || retry >= options_.retry.retries)
          throw;
        const auto delay = client::retry_delay(options_.retry, retry, options_.random(),
                                               error.detail().retry_after);
        if (!options_.clock->wait(delay, options.stop))
          http::aborted()->raise();
        received.start_again();
      }
    }
  }

  StoredFile fetch_once(const Download& download, const DownloadOptions& options, std::size_t index,
                        files::Received& received) {
    http::Request request;
    request.url = download.source;
    request.timeout = options_.timeout;
    request.stop = options.stop;
    request.largest_body = options_.largest_file;
    request.redirects = options_.redirects;
    request.sink = [&](const http::Head& head, std::string_view piece) {
      received.write(piece);
      if (options.on_progress)
        options.on_progress({index, received.bytes(), length_of(head)});
    };
    const auto answer = pool_.exchange(request);
    const auto from = http::origin_of(answer.url)->text();
    if (!answer.is_success())
      status_error(answer, from)->raise();
    return received.store(from, answer.header("content-type"));
  }

  static StoredFile unpack(const Download& download, files::Received& received) {
    const bool is_uri = download.source.starts_with("data:");
    const auto bytes = is_uri ? data_uri_bytes(download.source) : base64_decode(download.source);
    if (!bytes) {
      ErrorDetail detail;
      detail.code = error_code::unexpected_format;
      detail.message = "the result is no http or https URL, no base64 data URI and no base64";
      throw RunwareApiError(std::move(detail));
    }
    received.write(*bytes);
    return received.store(is_uri ? "the data URI" : "the base64 data", {});
  }

  DownloaderOptions options_;
  http::Pool pool_;
};

Downloader::Downloader(DownloaderOptions options)
    : impl_(std::make_unique<Impl>(std::move(options))) {}
Downloader::Downloader(Downloader&&) noexcept = default;
Downloader& Downloader::operator=(Downloader&&) noexcept = default;
Downloader::~Downloader() = default;

StoredFile Downloader::store(const Download& download, const DownloadOptions& options) {
  return impl_->store(download, options, 0);
}

std::vector<DownloadOutcome> Downloader::store(std::span<const Download> downloads,
                                               const DownloadOptions& options) {
  return impl_->store(downloads, options);
}

} // namespace aircat
