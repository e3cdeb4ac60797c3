#include "http/failure.hpp"

#include <fmt/format.h>

#include <system_error>

namespace aircat::http {
namespace {

ErrorPointer error(ErrorKind kind, const char* code, bool retryable, std::string message) {
  ErrorDetail detail;
  detail.code = code;
  detail.message = std::move(message);
  detail.retryable = retryable;
  return make_error(kind, std::move(detail));
}

/// libcurl's words and those of the system; both are constants, so nothing that was sent or
/// received is in them.
std::string reason(CURLcode why, long system_error) {
  std::string text = curl_easy_strerror(why);
  if (system_error != 0)
    text += ": " + std::system_category().message(static_cast<int>(system_error));
  return text;
}

/// What to do when nobody knows whether the request arrived.
std::string_view advice(const Request& request) {
  return request.method == "GET"
             ? "try again"
             : "the request may have been taken; repeat it with the same taskUUID";
}

} // namespace

ErrorPointer failure(CURLcode why, const Request& request, const Origin& at, long system_error) {
  const auto because = reason(why, system_error);
  switch (why) {
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY:
    return error(ErrorKind::connection, error_code::connection_failed, true,
                 fmt::format("the address of {} was not found ({}): check the spelling of the "
                             "endpoint and that there is a network",
                             at.text(), because));
  case CURLE_COULDNT_CONNECT:
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PROXY:
    return error(ErrorKind::connection, error_code::connection_failed, true,
                 fmt::format("no connection to {} ({}): check the endpoint, the network and a "
                             "firewall between",
                             at.text(), because));
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_INVALIDCERTSTATUS:
    return error(ErrorKind::connection, error_code::connection_failed, false,
                 fmt::format("the certificate of {} is not trusted ({}): check the endpoint and "
                             "the certificates of this system",
                             at.text(), because));
  case CURLE_WEIRD_SERVER_REPLY:
  case CURLE_UNSUPPORTED_PROTOCOL: // an answer without a status line: HTTP/0.9 or garbage
  case CURLE_BAD_CONTENT_ENCODING:
    return error(ErrorKind::api, error_code::invalid_answer, false,
                 fmt::format("{} does not speak HTTP as it should ({}): check that the endpoint is "
                             "the service's or a proxy's of yours",
                             at.text(), because));
  case CURLE_OPERATION_TIMEDOUT:
    return error(ErrorKind::timeout, error_code::timeout, true,
                 fmt::format("{} did not answer in time ({})", at.text(), because));
  default:
    return error(ErrorKind::connection, error_code::connection_lost, true,
                 fmt::format("the connection to {} broke before the answer was complete ({}): {}",
                             at.text(), because, advice(request)));
  }
}

ErrorPointer timed_out(const Request& request, const Origin& at) {
  return error(ErrorKind::timeout, error_code::timeout, true,
               fmt::format("{} did not answer completely within {} ms: {}, or allow more time",
                           at.text(), request.timeout.count(), advice(request)));
}

ErrorPointer no_turn(const Origin& at) {
  return error(ErrorKind::timeout, error_code::timeout, true,
               fmt::format("no connection to {} became free in time: allow more connections or "
                           "more time",
                           at.text()));
}

ErrorPointer aborted() {
  return error(ErrorKind::aborted, error_code::aborted, false, "cancelled by the caller");
}

ErrorPointer too_large(const Origin& at, std::size_t largest) {
  return error(ErrorKind::api, error_code::answer_too_large, false,
               fmt::format("the answer of {} has more than the {} bytes that are allowed: allow "
                           "more, or ask for less",
                           at.text(), largest));
}

ErrorPointer invalid_url() {
  return error(ErrorKind::connection, error_code::invalid_url, false,
               "what was to be fetched has no http or https URL");
}

ErrorPointer redirected(const Head& answer, const Origin& from, const std::string& to,
                        std::string_view why) {
  const auto target = origin_of(to);
  ErrorDetail detail;
  detail.code = error_code::unexpected_redirect;
  detail.http_status = answer.status;
  detail.message =
      fmt::format("{} redirects to {} (status {}), {}", from.text(),
                  target ? target->text() : "no http or https URL", answer.status, why);
  return make_error(ErrorKind::api, std::move(detail));
}

} // namespace aircat::http
