#include "http/redirect.hpp"

#include "http/failure.hpp"

#include <algorithm>

namespace aircat::http {

bool is_redirect(const Head& answer) {
  return answer.status >= 300 && answer.status < 400 && answer.status != 304;
}

ErrorPointer refused(const Request& request, const Head& answer, const Origin& from,
                     const std::string& to, int followed) {
  if (request.redirects == 0 || request.method != "GET")
    return redirected(answer, from, to,
                      "which is not followed: set the endpoint to where the service is");
  const auto target = origin_of(to);
  if (!target)
    return redirected(answer, from, to, "which cannot be followed");
  if (from.scheme == "https" && target->scheme == "http")
    return redirected(answer, from, to, "which is not followed as it gives up encryption");
  if (followed >= request.redirects)
    return redirected(answer, from, to,
                      "and did so too often: " + std::to_string(followed) +
                          " redirects were followed");
  return nullptr;
}

bool is_private(const Header& header) {
  const auto is = [&](std::string_view name) {
    return std::equal(name.begin(), name.end(), header.name.begin(), header.name.end(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
  };
  return is("authorization") || is("cookie");
}

} // namespace aircat::http
