#pragma once

#include "http/http.hpp"
#include "http/url.hpp"

#include <curl/curl.h>

#include <memory>

namespace aircat::http {

/// One request of an exchange; redirects make several.
struct Leg {
  std::string url;
  Origin at; ///< of the URL
  std::vector<Header> headers;
  std::chrono::steady_clock::time_point end;
};

/// One connection: it is kept between exchanges and used by one thread at a time.
class Slot {
public:
  Slot();

  /// Sends the request and gives the answer; `*redirect` is the URL to which it redirects, if any.
  [[nodiscard]] Response exchange(const Request& request, const Leg& leg, std::string* redirect);

private:
  struct ClosesMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };
  struct ClosesEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  };
  std::unique_ptr<CURLM, ClosesMulti> multi_;
  std::unique_ptr<CURL, ClosesEasy> easy_;
};

} // namespace aircat::http
