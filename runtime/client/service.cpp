#include "client/service.hpp"

#include "aircat/validator.hpp"
#include "client/options.hpp"
#include "http/failure.hpp"
#include "http/url.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::client {
namespace {

/// So that the last poll before the end of a wait gets an answer.
constexpr Clock::Duration shortest_exchange{1000};

} // namespace

Service::Service(ClientOptions options)
    : options_(completed(std::move(options))), mask_(options_.api_key),
      name_(http::origin_of(options_.endpoint)->text()), pool_(options_.connections),
      spacing_(options_.call_spacing) {}

http::Response Service::post(std::string tasks, std::string_view what, Patience patience,
                             const std::stop_token& stop) {
  const auto called = options_.clock->now();
  if (!spacing_.wait(*options_.clock, stop))
    http::aborted()->raise();
  const auto begin = options_.clock->now();
  const auto left = std::max(patience.left - (begin - called), shortest_exchange);
  http::Request request;
  request.method = "POST";
  request.url = options_.endpoint;
  request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
  if (!options_.api_key.empty())
    request.headers.push_back({"Authorization", "Bearer " + options_.api_key});
  request.body = std::move(tasks);
  request.timeout = std::min(patience.timeout, left);
  request.deadline = std::chrono::steady_clock::now() + left;
  request.stop = stop;
  request.largest_body = options_.largest_answer;

  const auto log_end = [&](std::string_view end) {
    log(fmt::format("POST {}: {}: {}, {} ms", name_, what, end,
                    (options_.clock->now() - begin).count()));
  };
  try {
    auto response = pool_.exchange(request);
    log_end(fmt::format("status {}", response.status));
    return response;
  } catch (const RunwareError& error) {
    log_end(error.code());
    throw;
  }
}

ErrorPointer Service::refusal() const {
  const std::scoped_lock lock(refusal_mutex_);
  return refusal_;
}

void Service::refuse_after(const RunwareError& error) {
  auto detail = error.detail();
  detail.message = fmt::format("nothing was sent, as the service refused the API key before; set a "
                               "right one, or call allow_again() when it is in order ({})",
                               detail.message);
  detail.http_status = 0;
  const std::scoped_lock lock(refusal_mutex_);
  if (!refusal_)
    refusal_ = make_error(error.kind(), std::move(detail));
}

void Service::allow_again() {
  const std::scoped_lock lock(refusal_mutex_);
  refusal_ = nullptr;
}

void Service::log(std::string line) const {
  if (!options_.log)
    return;
  line = mask_(std::move(line));
  const std::scoped_lock lock(log_mutex_);
  options_.log(line);
}

const Validator* Service::validator() const {
  if (!options_.validate)
    return nullptr;
  return options_.validator ? options_.validator.get() : Validator::bundled().get();
}

} // namespace aircat::client
