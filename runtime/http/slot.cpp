#include "http/slot.hpp"

#include "http/failure.hpp"
#include "http/transfer.hpp"

#include <algorithm>
#include <mutex>
#include <new>

namespace aircat::http {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// The only global state: libcurl's own, made once and never taken down.
void initialize() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
      throw std::runtime_error("libcurl cannot be initialized");
  });
}

/// Adds a transfer to a multi handle for as long as it lives.
class Added {
public:
  Added(CURLM* multi, CURL* easy) : multi_(multi), easy_(easy) {
    if (curl_multi_add_handle(multi_, easy_) != CURLM_OK)
      throw std::bad_alloc();
  }
  ~Added() { curl_multi_remove_handle(multi_, easy_); }
  Added(Added&&) = delete;

private:
  CURLM* multi_;
  CURL* easy_;
};

/// Until libcurl is done; throws when the caller cancels or the time is over.
CURLcode drive(CURLM* multi, const Request& request, const Leg& leg) {
  const std::stop_callback wake(request.stop, [multi] { curl_multi_wakeup(multi); });
  while (true) {
    if (request.stop.stop_requested())
      aborted()->raise();
    int running = 0;
    if (curl_multi_perform(multi, &running) != CURLM_OK)
      throw std::bad_alloc();
    int left = 0;
    if (const auto* message = curl_multi_info_read(multi, &left); message != nullptr)
      return message->data.result;
    const auto rest =
        std::chrono::ceil<std::chrono::milliseconds>(leg.end - SteadyClock::now()).count();
    if (rest <= 0)
      timed_out(request, leg.at)->raise();
    constexpr decltype(rest) longest = 3'600'000; // fits libcurl's int
    if (curl_multi_poll(multi, nullptr, 0, static_cast<int>(std::min(rest, longest)), nullptr) !=
        CURLM_OK)
      throw std::bad_alloc();
  }
}

} // namespace

Slot::Slot() {
  initialize();
  multi_.reset(curl_multi_init());
  easy_.reset(curl_easy_init());
  if (!multi_ || !easy_)
    throw std::bad_alloc();
  curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, 1L);
}

Response Slot::exchange(const Request& request, const Leg& leg, std::string* redirect) {
  Transfer transfer(easy_.get(), request, leg);
  const Added added(multi_.get(), easy_.get());
  auto response = transfer.finish(drive(multi_.get(), request, leg));
  if (char* url = nullptr;
      curl_easy_getinfo(easy_.get(), CURLINFO_REDIRECT_URL, &url) == CURLE_OK && url != nullptr)
    *redirect = url;
  return response;
}

} // namespace aircat::http
