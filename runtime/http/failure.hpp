#pragma once

#include "aircat/error.hpp"
#include "http/http.hpp"
#include "http/url.hpp"

#include <curl/curl.h>

namespace aircat::http {

/// What ended an exchange before its answer was complete, as an error. `at` is where the request
/// went, `system_error` what the operating system said (errno, or 0).
[[nodiscard]] ErrorPointer failure(CURLcode why, const Request& request, const Origin& at,
                                   long system_error);
[[nodiscard]] ErrorPointer timed_out(const Request& request, const Origin& at);
/// No connection was free until the deadline of the request.
[[nodiscard]] ErrorPointer no_turn(const Origin& at);
[[nodiscard]] ErrorPointer aborted();
[[nodiscard]] ErrorPointer too_large(const Origin& at, std::size_t largest);
[[nodiscard]] ErrorPointer invalid_url();
/// `why` says which rule the redirect breaks.
[[nodiscard]] ErrorPointer redirected(const Head& answer, const Origin& from, const std::string& to,
                                      std::string_view why);

} // namespace aircat::http
