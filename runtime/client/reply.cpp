#include "client/reply.hpp"

#include "aircat/error_codes.hpp"
#include "client/backoff.hpp"

#include <fmt/format.h>

namespace aircat::client {
namespace {

std::optional<Envelope> read_body(std::string_view body, simdjson::dom::parser& parser,
                                  const Mask& mask) {
  if (constexpr std::string_view mark = "\xef\xbb\xbf"; body.starts_with(mark))
    body.remove_prefix(mark.size());
  JsonElement root;
  if (parser.parse(body.data(), body.size()).get(root) != simdjson::SUCCESS)
    return std::nullopt;
  return read_envelope(root, mask);
}

/// What a gateway writes where the service would write JSON.
ServiceError error_in(const http::Response& response, const Mask& mask) {
  constexpr std::size_t longest = 200;
  ServiceError error;
  if (response.header("content-type").starts_with("text/plain") && response.body.size() <= longest)
    error.message = mask(response.body);
  while (!error.message.empty() && (error.message.back() == '\n' || error.message.back() == '\r'))
    error.message.pop_back();
  return error;
}

[[noreturn]] void refuse(const http::Response& response, const Mask& mask,
                         const std::string& from) {
  const auto type = response.header("content-type");
  ErrorDetail detail;
  detail.code = error_code::invalid_answer;
  detail.http_status = response.status;
  detail.message = mask(
      fmt::format("the answer of {} is none of the service's ({}, {} bytes, status {}): check the "
                  "endpoint; the "
                  "task may have been taken, so ask for it by its taskUUID before sending it anew",
                  from, type.empty() ? "without a type" : type.substr(0, 100), response.body.size(),
                  response.status));
  RunwareApiError(std::move(detail)).raise();
}

} // namespace

Reply read_reply(const http::Response& response, const Mask& mask, const std::string& from) {
  Reply reply;
  reply.status = response.status;
  reply.retry_after = parse_retry_after(response.header("retry-after"), response.header("date"),
                                        std::chrono::system_clock::now());
  reply.parser = std::make_unique<simdjson::dom::parser>();
  auto envelope = read_body(response.body, *reply.parser, mask);
  if (!envelope && response.is_success())
    refuse(response, mask, from);
  if (envelope)
    reply.envelope = std::move(*envelope);
  if (!response.is_success() && reply.envelope.errors.empty())
    reply.envelope.errors.push_back(error_in(response, mask));
  return reply;
}

} // namespace aircat::client
