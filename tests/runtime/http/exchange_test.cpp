#include "http/fetch.hpp"
#include "support/bytes.hpp"

using namespace aircat;
using namespace aircat::testing;

TEST_CASE("a POST carries its headers and body, and the answer comes back") {
  Server server;
  server.then(with_header(json(R"({"data":[]})", 201), "X-Answer", "  yes "));
  http::Pool pool(1);
  auto request = post(server.url("/v1?a=b"), "[1,2]");
  request.headers.push_back({"Authorization", "Bearer x"});
  const auto answer = pool.exchange(request);
  CHECK(answer.status == 201);
  CHECK(answer.is_success());
  CHECK(answer.body == R"({"data":[]})");
  CHECK(answer.header("x-answer") == "yes");
  CHECK(answer.header("content-type") == "application/json");
  CHECK(answer.header("missing").empty());
  CHECK(answer.url == server.url("/v1?a=b"));

  REQUIRE(server.requests().size() == 1);
  const auto seen = server.requests().front();
  CHECK(seen.method == "POST");
  CHECK(seen.target == "/v1?a=b");
  CHECK(seen.body == "[1,2]");
  CHECK(seen.header("content-type") == "application/json");
  CHECK(seen.header("authorization") == "Bearer x");
  CHECK(seen.header("content-length") == "5");
  CHECK_FALSE(seen.header("expect"));
  CHECK(seen.header("user-agent")->starts_with("aircat/"));
}

TEST_CASE("a POST without a body says so") {
  Server server;
  server.then(json("{}"));
  http::Pool pool(1);
  CHECK(pool.exchange(post(server.url(), "")).status == 200);
  CHECK(server.requests().front().header("content-length") == "0");
}

TEST_CASE("an answer with any status is an answer") {
  Server server;
  http::Pool pool(1);
  for (const int status : {200, 204, 304, 400, 401, 404, 429, 500, 503}) {
    server.then(json("", status));
    CHECK(pool.exchange(get(server.url())).status == status);
  }
}

TEST_CASE("a file comes as it is") {
  Server server;
  server.serve("/small.png", file(png(), "image/png"));
  server.serve("/small.jpg", file(jpeg(), "image/jpeg"));
  server.serve("/small.webp", file(webp(), "image/webp"));
  http::Pool pool(1);
  CHECK(pool.exchange(get(server.url("/small.png"))).body == png());
  CHECK(pool.exchange(get(server.url("/small.jpg"))).body == jpeg());
  CHECK(pool.exchange(get(server.url("/small.webp"))).body == webp());
  CHECK(server.requests().front().method == "GET");
}

TEST_CASE("a body of megabytes goes both ways") {
  Server server;
  server.answer_by([](const Received& request) { return json(request.body); });
  http::Pool pool(1);
  std::string body(20U << 20U, 'x');
  for (std::size_t i = 0; i < body.size(); i += 1000)
    body[i] = static_cast<char>('a' + i % 26);
  CHECK(pool.exchange(post(server.url(), body)).body == body);
}

TEST_CASE("a large POST does not wait for leave to send its body") {
  Server server;
  server.then(json("{}"));
  http::Pool pool(1);
  const auto begin = std::chrono::steady_clock::now();
  (void)pool.exchange(post(server.url(), std::string(2U << 20U, 'x')));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(800));
  CHECK_FALSE(server.requests().front().header("expect"));
}

TEST_CASE("100 Continue is not the answer") {
  Server server;
  server.then(in_manner(Manner::raw, json("HTTP/1.1 100 Continue\r\nX-First: 1\r\n\r\n"
                                          "HTTP/1.1 200 OK\r\nX-Second: 2\r\n"
                                          "Content-Length: 2\r\n\r\nok")));
  http::Pool pool(1);
  const auto answer = pool.exchange(get(server.url()));
  CHECK(answer.status == 200);
  CHECK(answer.body == "ok");
  CHECK(answer.header("x-first").empty());
  CHECK(answer.header("x-second") == "2");
}
