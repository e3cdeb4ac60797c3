#include "http/fetch.hpp"
#include "http/redirect.hpp"
#include "support/bytes.hpp"

using namespace aircat;
using namespace aircat::testing;

namespace {

http::Request download(const std::string& url) {
  auto request = get(url);
  request.redirects = 5;
  return request;
}

} // namespace

TEST_CASE("a POST follows no redirect") {
  const int status = GENERATE(301, 302, 303, 307, 308);
  Server server, other;
  server.then(redirect(other.url("/v1?token=hidden"), status));
  http::Pool pool(1);
  auto request = post(server.url(), "[]");
  request.redirects = 5;
  request.headers.push_back({"Authorization", "Bearer secret"});
  const auto error = failure_of(pool, request);
  CHECK(error->kind() == ErrorKind::api);
  CHECK(error->code() == error_code::unexpected_redirect);
  CHECK_FALSE(error->retryable());
  CHECK(error->detail().http_status == status);
  CHECK_THAT(error->what(), Catch::Contains(other.url("")) && !Catch::Contains("hidden"));
  CHECK(other.connections() == 0);
}

TEST_CASE("a download follows redirects, relative ones too") {
  Server server, other;
  server.then(redirect("/second"));
  server.then(redirect(other.url("/small.png"), 301));
  other.serve("/small.png", file(png(), "image/png"));
  http::Pool pool(1);
  const auto answer = pool.exchange(download(server.url("/first")));
  CHECK(answer.body == png());
  CHECK(answer.url == other.url("/small.png"));
  CHECK(server.requests()[1].target == "/second");
}

TEST_CASE("what is private does not travel to another host") {
  Server server, other;
  server.then(redirect("/second"));
  server.then(redirect(other.url("/third")));
  other.then(json("{}"));
  http::Pool pool(1);
  auto request = download(server.url("/first"));
  request.headers = {{"Authorization", "Bearer secret"}, {"cookie", "a=b"}, {"X-Other", "1"}};
  CHECK(pool.exchange(request).status == 200);
  CHECK(server.requests()[1].header("authorization") == "Bearer secret");
  const auto last = other.requests().front();
  CHECK_FALSE(last.header("authorization"));
  CHECK_FALSE(last.header("cookie"));
  CHECK(last.header("x-other") == "1");
}

TEST_CASE("redirects that do not end are an error after the fifth") {
  Server server;
  server.answer_by([](const Received&) { return redirect("/again"); });
  http::Pool pool(1);
  const auto error = failure_of(pool, download(server.url()));
  CHECK(error->code() == error_code::unexpected_redirect);
  CHECK_THAT(error->what(), Catch::Contains("too often: 5"));
  CHECK(server.requests().size() == 6);
}

TEST_CASE("a redirect to what is no http URL is an error") {
  Server server;
  server.then(redirect("file:///etc/passwd"));
  http::Pool pool(1);
  const auto error = failure_of(pool, download(server.url()));
  CHECK(error->code() == error_code::unexpected_redirect);
  CHECK_THAT(error->what(), Catch::Contains("no http or https URL"));
}

TEST_CASE("a redirect without a target is an answer") {
  Server server;
  server.then(json("", 304));
  server.then(json("choose", 300));
  http::Pool pool(1);
  CHECK(pool.exchange(download(server.url())).status == 304);
  CHECK(pool.exchange(download(server.url())).body == "choose");
}

TEST_CASE("a redirect never gives up encryption") {
  http::Head answer;
  answer.status = 302;
  const auto request = download("https://a.example/");
  const http::Origin from{"https", "a.example", "443"};
  const auto error = http::refused(request, answer, from, "http://a.example/x", 0);
  REQUIRE(error);
  CHECK(error->code() == error_code::unexpected_redirect);
  CHECK_THAT(error->what(), Catch::Contains("encryption"));
  CHECK_FALSE(http::refused(request, answer, from, "https://b.example/x", 0));
  CHECK_FALSE(http::refused(request, answer, {"http", "a.example", "80"}, "http://b.example/", 0));
  CHECK_FALSE(http::refused(request, answer, {"http", "a.example", "80"}, "https://b.example/", 0));
}
