#include "http/url.hpp"

#include <catch2/catch.hpp>

using aircat::http::origin_of;

TEST_CASE("an origin shows no secret of its URL") {
  CHECK(origin_of("https://user:pass@api.example/v1?key=x#y")->text() == "https://api.example");
  CHECK(origin_of("http://localhost:8080/v1")->text() == "http://localhost:8080");
  CHECK(origin_of("https://[::1]:443/")->text() == "https://[::1]");
}

TEST_CASE("an origin is the same whatever the path, and with the usual port") {
  CHECK(origin_of("https://a.example/x") == origin_of("https://a.example:443/y"));
  CHECK(origin_of("https://a.example/") != origin_of("http://a.example/"));
  CHECK(origin_of("https://a.example/") != origin_of("https://a.example:444/"));
  CHECK(origin_of("https://a.example/") != origin_of("https://b.example/"));
}

TEST_CASE("only http and https URLs have an origin") {
  for (const auto* url : {"", "a.example", "ftp://a.example/", "file:///x", "http://"}) {
    INFO(url);
    CHECK_FALSE(origin_of(url));
  }
}
