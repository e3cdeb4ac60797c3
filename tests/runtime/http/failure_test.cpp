#include "http/fetch.hpp"

using namespace aircat;
using namespace aircat::testing;

namespace {

void check(const ErrorPointer& error, ErrorKind kind, const char* code, bool retryable) {
  INFO(error->what());
  CHECK(error->kind() == kind);
  CHECK(error->code() == code);
  CHECK(error->retryable() == retryable);
  CHECK(error->detail().http_status == 0);
}

} // namespace

TEST_CASE("a port where nobody listens is no connection") {
  std::string url;
  {
    const Server gone;
    url = gone.url();
  }
  http::Pool pool(1);
  const auto error = failure_of(pool, get(url));
  check(error, ErrorKind::connection, error_code::connection_failed, true);
  CHECK_THAT(error->what(), Catch::Contains("Connection refused") && Catch::Contains("check"));
}

TEST_CASE("a name that is no host's is no connection") {
  http::Pool pool(1);
  const auto error = failure_of(pool, get("http://nowhere.invalid/"));
  check(error, ErrorKind::connection, error_code::connection_failed, true);
  CHECK_THAT(error->what(), Catch::Contains("http://nowhere.invalid"));
}

TEST_CASE("a server that does not speak TLS is no connection") {
  Server server;
  server.then(in_manner(Manner::reset_unread));
  http::Pool pool(1);
  const auto error =
      failure_of(pool, get("https://127.0.0.1:" + std::to_string(server.port()) + "/"));
  check(error, ErrorKind::connection, error_code::connection_failed, true);
}

TEST_CASE("a connection that breaks is lost, whenever it does") {
  const auto manner =
      GENERATE(Manner::reset_unread, Manner::reset_taken, Manner::hang_up, Manner::truncated);
  Server server;
  server.then(in_manner(manner, json("{}")));
  http::Pool pool(1);
  const auto error = failure_of(pool, post(server.url(), "[]"));
  check(error, ErrorKind::connection, error_code::connection_lost, true);
  CHECK(server.requests().size() == (manner == Manner::reset_unread ? 0 : 1));
}

TEST_CASE("a POST on a kept connection that breaks is not sent again by itself") {
  const auto manner = GENERATE(Manner::reset_taken, Manner::hang_up);
  Server server;
  server.then(json("{}"));
  server.then(in_manner(manner));
  server.then(json("{}"));
  http::Pool pool(1);
  (void)pool.exchange(post(server.url(), "[1]"));
  check(failure_of(pool, post(server.url(), "[2]")), ErrorKind::connection,
        error_code::connection_lost, true);
  CHECK(server.requests().size() == 2);
  CHECK(server.requests()[1].connection == 1);
  CHECK(pool.exchange(post(server.url(), "[3]")).status == 200);
}

TEST_CASE("an answer that is no HTTP is invalid") {
  const auto* text = GENERATE("garbage\r\n\r\n", "\x01\xff\xfe garbage", "SSH-2.0-OpenSSH\r\n");
  Server server;
  server.then(in_manner(Manner::raw, json(text)));
  http::Pool pool(1);
  check(failure_of(pool, post(server.url(), "[]")), ErrorKind::api, error_code::invalid_answer,
        false);
}

TEST_CASE("a body that cannot be unpacked is invalid") {
  Server server;
  server.then(with_header(json("no gzip"), "Content-Encoding", "gzip"));
  http::Pool pool(1);
  check(failure_of(pool, get(server.url())), ErrorKind::api, error_code::invalid_answer, false);
}

TEST_CASE("silence ends with the timeout") {
  Server server;
  server.then(in_manner(Manner::silence));
  http::Pool pool(1);
  auto request = post(server.url(), "[]");
  request.timeout = std::chrono::milliseconds(50);
  const auto begin = std::chrono::steady_clock::now();
  const auto error = failure_of(pool, request);
  const auto took = std::chrono::steady_clock::now() - begin;
  check(error, ErrorKind::timeout, error_code::timeout, true);
  CHECK_THAT(error->what(), Catch::Contains("50 ms"));
  CHECK(took >= std::chrono::milliseconds(50));
  CHECK(took < std::chrono::milliseconds(400));
}

TEST_CASE("a body that comes too slowly ends with the timeout") {
  Server server;
  auto slow = in_manner(Manner::slowly, json(std::string(1000, 'x')));
  slow.pace = std::chrono::milliseconds(5);
  server.then(slow);
  http::Pool pool(1);
  auto request = get(server.url());
  request.timeout = std::chrono::milliseconds(60);
  check(failure_of(pool, request), ErrorKind::timeout, error_code::timeout, true);
}

TEST_CASE("what is no http or https URL is not fetched") {
  const auto* url = GENERATE("", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "no url",
                             "http://exa mple/");
  http::Pool pool(1);
  const auto error = failure_of(pool, get(url));
  check(error, ErrorKind::connection, error_code::invalid_url, false);
}
