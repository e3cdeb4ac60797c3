#pragma once

#include "client/envelopes.hpp"
#include "client/mask.hpp"
#include "http/http.hpp"

#include <memory>

namespace aircat::client {

/// An answer of the service, read.
struct Reply {
  int status = 0;
  std::optional<std::chrono::milliseconds> retry_after;
  Envelope envelope; ///< has an error at least when the status is an error's
  std::unique_ptr<simdjson::dom::parser> parser; ///< owns what the envelope refers to

  [[nodiscard]] bool is_success() const { return status >= 200 && status < 300; }
};

/// `from` is where the answer came from. Throws RunwareApiError when it says that all is well and
/// cannot be read.
[[nodiscard]] Reply read_reply(const http::Response& response, const Mask& mask,
                               const std::string& from);

} // namespace aircat::client
