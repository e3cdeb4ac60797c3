#pragma once

#include "aircat/error.hpp"
#include "aircat/error_codes.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// HTTP over libcurl, as the rest of the runtime needs it: connections that are kept, exchanges
/// that end at once when the caller cancels, and failures as RunwareError.
namespace aircat::http {

struct Header {
  std::string name, value;
};

/// What is known of an answer before its body.
struct Head {
  int status = 0;
  std::vector<Header> headers; ///< names in lower case
  std::string url;             ///< that answered, after redirects

  [[nodiscard]] bool is_success() const { return status >= 200 && status < 300; }
  /// The value of the first header of that name (lower case); empty: none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct Response : Head {
  std::string body; ///< empty where a sink took it
};

struct Request {
  std::string method = "GET"; ///< or POST
  std::string url;            ///< http or https
  std::vector<Header> headers = {};
  std::string body = {}; ///< of a POST

  /// Of the whole exchange with its redirects, from when a connection is free for it.
  std::chrono::milliseconds timeout{30000};
  /// Also of waiting for a free connection.
  std::optional<std::chrono::steady_clock::time_point> deadline = std::nullopt;
  std::stop_token stop = {};

  std::size_t largest_body = 256U << 20U; ///< bytes, unpacked; more is an error
  int redirects = 0; ///< that are followed: only by GET, never from https to http, and without
                     ///< `Authorization` and `Cookie` to another host

  /// Takes the body of an answer with a 2xx status piece by piece, in the thread of the caller.
  /// What it throws ends the exchange and comes out of it.
  std::function<void(const Head&, std::string_view piece)> sink = {};
};

/// The connections of one client. May be used by several threads at a time.
class Pool {
public:
  explicit Pool(std::size_t connections);
  ~Pool();
  Pool(Pool&&) = delete;

  /// Sends the request and gives the answer, whatever its status; only an answer that redirects
  /// more often than `redirects` is an error. Throws RunwareError with a code of `error_code`.
  /// What a POST carries is sent once; when a kept connection breaks, that is an error as any
  /// other.
  [[nodiscard]] Response exchange(const Request& request);

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace aircat::http
