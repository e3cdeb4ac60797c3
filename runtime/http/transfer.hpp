#pragma once

#include "http/http.hpp"
#include "http/slot.hpp"

#include <curl/curl.h>

#include <exception>
#include <memory>

namespace aircat::http {

/// What libcurl's callbacks read and fill while one request and its answer are on their way.
class Transfer {
public:
  Transfer(CURL* easy, const Request& request, const Leg& leg);
  ~Transfer();
  Transfer(Transfer&&) = delete;

  /// The answer, or the error that ended it. Call when libcurl is done with it.
  [[nodiscard]] Response finish(CURLcode result);

private:
  void set_up(const Leg& leg);
  void set_headers(const Leg& leg);
  static std::size_t read(char* to, std::size_t size, std::size_t count, void* self);
  static std::size_t write(char* from, std::size_t size, std::size_t count, void* self);
  static std::size_t header(char* from, std::size_t size, std::size_t count, void* self);
  bool take(std::string_view piece);
  void take_header(std::string_view line);

  struct FreesList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };

  CURL* easy_;
  const Request& request_;
  const Leg& leg_;
  std::unique_ptr<curl_slist, FreesList> headers_;
  Response response_;
  std::size_t sent_ = 0, received_ = 0;
  bool too_large_ = false;
  std::exception_ptr thrown_; ///< by the sink
};

} // namespace aircat::http
