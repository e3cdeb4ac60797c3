#include "http/url.hpp"

#include <curl/curl.h>

#include <memory>

namespace aircat::http {
namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part_of(const Url& url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK)
    return {};
  std::string copy = text;
  curl_free(text);
  return copy;
}

} // namespace

std::string Origin::text() const {
  const bool usual = port == (scheme == "https" ? "443" : "80");
  return scheme + "://" + host + (usual ? "" : ":" + port);
}

std::optional<Origin> origin_of(const std::string& url) {
  const Url parts(curl_url(), &curl_url_cleanup);
  if (curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
    return std::nullopt;
  Origin origin{part_of(parts, CURLUPART_SCHEME), part_of(parts, CURLUPART_HOST),
                part_of(parts, CURLUPART_PORT, CURLU_DEFAULT_PORT)};
  if ((origin.scheme != "http" && origin.scheme != "https") || origin.host.empty())
    return std::nullopt;
  return origin;
}

} // namespace aircat::http
