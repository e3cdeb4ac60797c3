#include "http/fetch.hpp"

#include <atomic>
#include <thread>

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("connections are kept and used again") {
  Server server;
  server.answer_by([](const Received&) { return json("{}"); });
  http::Pool pool(4);
  for (int i = 0; i < 20; ++i)
    CHECK(pool.exchange(post(server.url(), "[]")).status == 200);
  CHECK(server.connections() == 1);
}

TEST_CASE("a connection that the server closes is replaced") {
  Server server;
  auto last = json("{}");
  last.keep_alive = false;
  server.then(last);
  server.then(json("{}"));
  http::Pool pool(1);
  (void)pool.exchange(post(server.url(), "[]"));
  (void)pool.exchange(post(server.url(), "[]"));
  CHECK(server.connections() == 2);
}

TEST_CASE("connections to several hosts are no more than there may be") {
  Server first, second;
  for (auto* server : {&first, &second})
    server->answer_by([](const Received&) { return json("{}"); });
  http::Pool pool(1);
  for (int i = 0; i < 2; ++i) {
    (void)pool.exchange(post(first.url(), "[]"));
    (void)pool.exchange(post(second.url(), "[]"));
  }
  CHECK(first.connections() + second.connections() > 2);
}

TEST_CASE("many threads share as many connections as there are, and each gets its own answer") {
  Server server;
  std::atomic<int> now = 0, most = 0;
  server.answer_by([&](const Received& request) {
    const int at_a_time = ++now;
    for (int seen = most; at_a_time > seen && !most.compare_exchange_weak(seen, at_a_time);)
      ;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    --now;
    return json(request.body);
  });
  http::Pool pool(3);
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 10; ++i) {
          const auto body = std::to_string(thread) + "/" + std::to_string(i);
          right += pool.exchange(post(server.url(), body)).body == body ? 1 : 0;
        }
      });
  }
  CHECK(right == 80);
  CHECK(most <= 3);
  CHECK(server.connections() <= 3);
}

TEST_CASE("exchanges go on while others wait") {
  Server server;
  server.then(in_manner(Manner::silence));
  server.then(json("{}"));
  http::Pool pool(2);
  std::stop_source source;
  auto silent = post(server.url(), "[]");
  silent.stop = source.get_token();
  const std::jthread waiting([&] { (void)failure_of(pool, silent); });
  REQUIRE(server.wait_for(1));
  CHECK(pool.exchange(post(server.url(), "[]")).status == 200);
  source.request_stop();
}
