#include "http/transfer.hpp"

#include "http/failure.hpp"

#include <new>

namespace aircat::http {
namespace {

constexpr long buffer_bytes = 64L * 1024;

template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
  if (const auto result = curl_easy_setopt(easy, option, value); result != CURLE_OK) {
    if (result == CURLE_OUT_OF_MEMORY)
      throw std::bad_alloc();
    throw std::logic_error(std::string("libcurl: ") + curl_easy_strerror(result));
  }
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos)
    return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

} // namespace

Transfer::Transfer(CURL* easy, const Request& request, const Leg& leg)
    : easy_(easy), request_(request), leg_(leg) {
  curl_easy_reset(easy_);
  set_up(leg);
  set_headers(leg);
}

Transfer::~Transfer() {
  curl_easy_reset(easy_); // it must not keep pointers to this
}

void Transfer::set_up(const Leg& leg) {
  response_.url = leg.url;
  set(easy_, CURLOPT_URL, leg.url.c_str());
  set(easy_, CURLOPT_PROTOCOLS_STR, "http,https");
  set(easy_, CURLOPT_FOLLOWLOCATION, 0L); // the pool does it, by its own rules
  set(easy_, CURLOPT_NOSIGNAL, 1L);
  set(easy_, CURLOPT_QUICK_EXIT, 1L); // do not wait for a resolver whose answer nobody wants
  set(easy_, CURLOPT_TCP_KEEPALIVE, 1L);
  set(easy_, CURLOPT_BUFFERSIZE, buffer_bytes);
  set(easy_, CURLOPT_USERAGENT, "aircat/" AIRCAT_VERSION);
  set(easy_, CURLOPT_ACCEPT_ENCODING, ""); // all it can unpack
  set(easy_, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(request_.largest_body));
  set(easy_, CURLOPT_WRITEFUNCTION, &Transfer::write);
  set(easy_, CURLOPT_WRITEDATA, static_cast<void*>(this));
  set(easy_, CURLOPT_HEADERFUNCTION, &Transfer::header);
  set(easy_, CURLOPT_HEADERDATA, static_cast<void*>(this));
  if (request_.method == "POST") {
    set(easy_, CURLOPT_POST, 1L);
    set(easy_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
    // Not POSTFIELDS: what libcurl cannot rewind it cannot send again on its own, as it would when
    // a kept connection breaks. The service may have taken the request; the caller has to know.
    set(easy_, CURLOPT_READFUNCTION, &Transfer::read);
    set(easy_, CURLOPT_READDATA, static_cast<void*>(this));
  }
}

void Transfer::set_headers(const Leg& leg) {
  const auto add = [this](const std::string& line) {
    auto* list = curl_slist_append(headers_.get(), line.c_str());
    if (list == nullptr)
      throw std::bad_alloc();
    (void)headers_.release();
    headers_.reset(list);
  };
  for (const auto& header : leg.headers)
    add(header.name + ": " + header.value);
  add("Expect:"); // a server that ignores it would cost a second
  set(easy_, CURLOPT_HTTPHEADER, headers_.get());
}

Response Transfer::finish(CURLcode result) {
  if (thrown_)
    std::rethrow_exception(thrown_);
  if (too_large_ || result == CURLE_FILESIZE_EXCEEDED)
    too_large(leg_.at, request_.largest_body)->raise();
  if (result == CURLE_OUT_OF_MEMORY)
    throw std::bad_alloc();
  if (result != CURLE_OK) {
    long system_error = 0;
    curl_easy_getinfo(easy_, CURLINFO_OS_ERRNO, &system_error);
    failure(result, request_, leg_.at, system_error)->raise();
  }
  return std::move(response_);
}

std::size_t Transfer::read(char* to, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  const auto bytes = transfer.request_.body.copy(to, size * count, transfer.sent_);
  transfer.sent_ += bytes;
  return bytes;
}

std::size_t Transfer::write(char* from, std::size_t size, std::size_t count, void* self) {
  const auto bytes = size * count;
  return static_cast<Transfer*>(self)->take({from, bytes}) ? bytes : CURL_WRITEFUNC_ERROR;
}

bool Transfer::take(std::string_view piece) {
  received_ += piece.size();
  too_large_ = received_ > request_.largest_body;
  if (too_large_)
    return false;
  try {
    if (request_.sink && response_.is_success())
      request_.sink(response_, piece);
    else
      response_.body += piece;
    return true;
  } catch (...) {
    thrown_ = std::current_exception();
    return false;
  }
}

std::size_t Transfer::header(char* from, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  try {
    transfer.take_header({from, size * count});
    return size * count;
  } catch (...) {
    transfer.thrown_ = std::current_exception();
    return 0;
  }
}

void Transfer::take_header(std::string_view line) {
  if (line.starts_with("HTTP/")) { // a head begins; the one before was 100 Continue or the like
    long status = 0;
    curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &status);
    response_.status = static_cast<int>(status);
    response_.headers.clear();
    return;
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || received_ > 0) // the empty line, or a trailer
    return;
  std::string name(line.substr(0, colon));
  for (auto& letter : name)
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  response_.headers.push_back({std::move(name), std::string(trimmed(line.substr(colon + 1)))});
}

} // namespace aircat::http
