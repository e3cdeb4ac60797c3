#pragma once

#include "http/http.hpp"
#include "support/server.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace aircat::testing {

inline http::Request get(const std::string& url) {
  http::Request request;
  request.url = url;
  return request;
}

inline http::Request post(const std::string& url, std::string body) {
  http::Request request;
  request.method = "POST";
  request.url = url;
  request.headers = {{"Content-Type", "application/json"}};
  request.body = std::move(body);
  return request;
}

/// The error that the exchange ends with.
inline ErrorPointer failure_of(http::Pool& pool, const http::Request& request) {
  try {
    (void)pool.exchange(request);
  } catch (const RunwareError& error) {
    return make_error(error.kind(), error.detail());
  }
  FAIL("the exchange did not fail");
  return nullptr;
}

} // namespace aircat::testing
