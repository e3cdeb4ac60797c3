#include "http/fetch.hpp"

#include <future>
#include <thread>

using namespace aircat;
using namespace aircat::testing;

namespace {

constexpr auto at_once = std::chrono::milliseconds(300); // on a machine with much to do

/// Cancels when the server has that many requests, and gives how long the end then took.
std::chrono::steady_clock::duration cancelled(const Server& server, std::size_t requests,
                                              http::Pool& pool, http::Request request) {
  std::stop_source source;
  request.stop = source.get_token();
  std::chrono::steady_clock::time_point begin;
  const std::jthread canceller([&] {
    server.wait_for(requests);
    begin = std::chrono::steady_clock::now();
    source.request_stop();
  });
  const auto error = failure_of(pool, request);
  CHECK(error->kind() == ErrorKind::aborted);
  CHECK(error->code() == error_code::aborted);
  CHECK_FALSE(error->retryable());
  return std::chrono::steady_clock::now() - begin;
}

} // namespace

TEST_CASE("cancelling ends an exchange that waits for its answer at once") {
  Server server;
  server.then(json("{}"));
  server.then(in_manner(Manner::silence));
  http::Pool pool(1);
  // On a kept connection: while it connects libcurl wakes up by itself.
  (void)pool.exchange(post(server.url(), "[]"));
  CHECK(cancelled(server, 2, pool, post(server.url(), "[]")) < at_once);
}

TEST_CASE("cancelling ends an exchange whose answer is under way at once") {
  Server server;
  server.then(in_manner(Manner::slowly, json(std::string(100'000, 'x'))));
  http::Pool pool(1);
  CHECK(cancelled(server, 1, pool, get(server.url())) < at_once);
}

TEST_CASE("what was cancelled before is not sent") {
  Server server;
  http::Pool pool(1);
  std::stop_source source;
  source.request_stop();
  auto request = get(server.url());
  request.stop = source.get_token();
  CHECK(failure_of(pool, request)->kind() == ErrorKind::aborted);
  CHECK(server.connections() == 0);
}

TEST_CASE("a connection is of use again after an exchange on it was cancelled") {
  Server server;
  server.then(in_manner(Manner::silence));
  server.then(json("{}"));
  http::Pool pool(1);
  (void)cancelled(server, 1, pool, post(server.url(), "[]"));
  CHECK(pool.exchange(post(server.url(), "[]")).body == "{}");
  CHECK(server.connections() == 2);
}

TEST_CASE("cancelling and deadlines end the wait for a free connection") {
  Server server;
  server.then(in_manner(Manner::silence));
  http::Pool pool(1);
  std::stop_source first;
  auto silent = post(server.url(), "[]");
  silent.stop = first.get_token();
  auto busy = std::async(std::launch::async, [&] { return failure_of(pool, silent); });
  REQUIRE(server.wait_for(1));

  CHECK(cancelled(server, 1, pool, get(server.url())) < at_once);
  auto late = get(server.url());
  late.deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(20);
  const auto error = failure_of(pool, late);
  CHECK(error->kind() == ErrorKind::timeout);
  CHECK(error->code() == error_code::timeout);
  CHECK_THAT(error->what(), Catch::Contains("became free"));
  first.request_stop();
  CHECK(busy.get()->kind() == ErrorKind::aborted);
  CHECK(server.requests().size() == 1);
}
