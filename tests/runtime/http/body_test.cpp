#include "http/fetch.hpp"
#include "support/bytes.hpp"

#include <stdexcept>

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("chunked and slow bodies are put together") {
  Server server;
  http::Pool pool(1);
  const std::string body = R"({"data":[{"taskUUID":"a"}]})";
  for (const auto manner : {Manner::whole, Manner::chunked, Manner::slowly}) {
    server.then(in_manner(manner, json(body)));
    CHECK(pool.exchange(get(server.url())).body == body);
  }
  CHECK(server.connections() == 1);
}

TEST_CASE("a body that is larger than allowed ends the exchange") {
  Server server;
  http::Pool pool(1);
  auto request = get(server.url());
  request.largest_body = 1000;
  for (const auto manner : {Manner::whole, Manner::chunked}) {
    server.then(in_manner(manner, json(std::string(1001, 'x'))));
    const auto error = failure_of(pool, request);
    CHECK(error->kind() == ErrorKind::api);
    CHECK(error->code() == error_code::answer_too_large);
    CHECK_FALSE(error->retryable());
    CHECK_THAT(error->what(), Catch::Contains("1000 bytes"));
  }
  server.then(json(std::string(1000, 'x')));
  CHECK(pool.exchange(request).body.size() == 1000);
}

TEST_CASE("a packed body counts as what it unpacks to") {
  Server server;
  http::Pool pool(1);
  server.answer_by([](const Received&) {
    return with_header(json(zeros_packed()), "Content-Encoding", "gzip");
  });
  auto request = get(server.url());
  request.largest_body = 99'999;
  CHECK(failure_of(pool, request)->code() == error_code::answer_too_large);
  request.largest_body = 100'000;
  CHECK(pool.exchange(request).body == std::string(100'000, '\0'));
}

TEST_CASE("a sink takes the body piece by piece, with the head") {
  Server server;
  server.serve("/small.png", file(png(), "image/png"));
  http::Pool pool(1);
  auto request = get(server.url("/small.png"));
  std::string taken, type;
  request.sink = [&](const http::Head& head, std::string_view piece) {
    taken += piece;
    type = head.header("content-type");
  };
  const auto answer = pool.exchange(request);
  CHECK(answer.body.empty());
  CHECK(taken == png());
  CHECK(type == "image/png");
}

TEST_CASE("a sink does not get the page that comes with an error") {
  Server server;
  server.then(page("not here", 404));
  http::Pool pool(1);
  auto request = get(server.url());
  request.sink = [](const http::Head&, std::string_view) { FAIL("the sink was called"); };
  const auto answer = pool.exchange(request);
  CHECK(answer.status == 404);
  CHECK(answer.body == "not here");
}

TEST_CASE("what a sink throws ends the exchange and comes out of it") {
  Server server;
  server.answer_by([](const Received&) { return json(std::string(1U << 20U, 'x')); });
  http::Pool pool(1);
  auto request = get(server.url());
  int pieces = 0;
  request.sink = [&](const http::Head&, std::string_view) {
    ++pieces;
    throw std::runtime_error("the disk is full");
  };
  CHECK_THROWS_WITH(pool.exchange(request), "the disk is full");
  CHECK(pieces == 1);
  request.sink = nullptr;
  CHECK(pool.exchange(request).body.size() == 1U << 20U);
}

TEST_CASE("a sink has a limit too") {
  Server server;
  server.then(in_manner(Manner::chunked, json(std::string(5000, 'x'))));
  http::Pool pool(1);
  auto request = get(server.url());
  request.largest_body = 4000;
  std::size_t taken = 0;
  request.sink = [&](const http::Head&, std::string_view piece) { taken += piece.size(); };
  CHECK(failure_of(pool, request)->code() == error_code::answer_too_large);
  CHECK(taken <= 4000);
}
