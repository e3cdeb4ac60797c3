#include "support/connection.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace aircat::testing {
namespace {

std::string_view line_of(std::string_view& text) {
  const auto end = text.find("\r\n");
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
  return line;
}

std::optional<Received> parse_head(std::string_view head) {
  const auto first = line_of(head);
  const auto method_end = first.find(' ');
  const auto target_end = first.rfind(' ');
  if (method_end == std::string_view::npos || target_end <= method_end)
    return std::nullopt;
  Received request;
  request.method = first.substr(0, method_end);
  request.target = first.substr(method_end + 1, target_end - method_end - 1);
  while (!head.empty()) {
    const auto line = line_of(head);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
      continue;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) {
      return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
    });
    const auto value = line.find_first_not_of(' ', colon + 1);
    request.headers.push_back(
        {name, value == std::string_view::npos ? "" : std::string(line.substr(value))});
  }
  return request;
}

std::string head_of(const Answer& answer) {
  auto text = "HTTP/1.1 " + std::to_string(answer.status) + " As scripted\r\n";
  if (!answer.content_type.empty())
    text += "Content-Type: " + answer.content_type + "\r\n";
  for (const auto& field : answer.headers)
    text += field.name + ": " + field.value + "\r\n";
  if (answer.manner == Manner::chunked)
    text += "Transfer-Encoding: chunked\r\n";
  else
    text += "Content-Length: " +
            std::to_string(answer.body.size() + (answer.manner == Manner::truncated ? 100 : 0)) +
            "\r\n";
  if (!answer.keep_alive)
    text += "Connection: close\r\n";
  return text + "\r\n";
}

} // namespace

std::optional<std::string> Received::header(std::string_view name) const {
  for (const auto& field : headers)
    if (field.name == name)
      return field.value;
  return std::nullopt;
}

Connection::Connection(int socket) : socket_(socket) {
  const int yes = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

Connection::~Connection() {
  close();
}

bool Connection::wait_for_request() const {
  char byte = 0;
  return !unread_.empty() || ::recv(socket_, &byte, 1, MSG_PEEK) == 1;
}

std::optional<Received> Connection::read_request() {
  std::optional<Received> request;
  std::size_t length = 0;
  std::array<char, 65536> buffer{};
  while (true) {
    if (const auto end = unread_.find("\r\n\r\n"); !request && end != std::string::npos) {
      request = parse_head(std::string_view(unread_).substr(0, end));
      if (!request)
        return std::nullopt;
      unread_.erase(0, end + 4);
      const auto text = request->header("content-length").value_or("0");
      std::from_chars(text.data(), text.data() + text.size(), length);
      if (request->header("expect") && !send("HTTP/1.1 100 Continue\r\n\r\n"))
        return std::nullopt;
    }
    if (request && unread_.size() >= length) {
      request->body = unread_.substr(0, length);
      unread_.erase(0, length);
      return request;
    }
    const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (got <= 0)
      return std::nullopt;
    unread_.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

bool Connection::write(const Answer& answer) {
  if (!pause(answer.delay))
    return false;
  switch (answer.manner) {
  case Manner::whole:
    return send(head_of(answer) + answer.body) && answer.keep_alive;
  case Manner::chunked:
    return send(head_of(answer)) && send_chunked(answer.body) && answer.keep_alive;
  case Manner::slowly:
    return send(head_of(answer)) && send_slowly(answer) && answer.keep_alive;
  case Manner::truncated:
    (void)send(head_of(answer) + answer.body);
    return false;
  case Manner::raw:
    (void)send(answer.body);
    return false;
  case Manner::hang_up:
    return false;
  case Manner::reset_taken:
  case Manner::reset_unread:
    reset();
    return false;
  case Manner::silence:
    (void)wait_for_request(); // or for the other side to give up
    return false;
  }
  return false;
}

void Connection::reset() const {
  const linger at_once{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

void Connection::close() {
  const std::scoped_lock lock(mutex_);
  if (socket_ >= 0)
    ::close(std::exchange(socket_, -1));
}

void Connection::end() {
  const std::scoped_lock lock(mutex_);
  has_ended_ = true;
  ended_.notify_all();
  if (socket_ >= 0)
    ::shutdown(socket_, SHUT_RDWR);
}

bool Connection::pause(std::chrono::milliseconds duration) {
  std::unique_lock lock(mutex_);
  return !ended_.wait_for(lock, duration, [this] { return has_ended_; });
}

bool Connection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0)
      return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Connection::send_slowly(const Answer& answer) {
  for (const auto& byte : answer.body)
    if (!send({&byte, 1}) || !pause(answer.pace))
      return false;
  return true;
}

bool Connection::send_chunked(std::string_view body) const {
  constexpr std::size_t longest = 7;
  while (!body.empty()) {
    const auto piece = body.substr(0, longest);
    if (!send(std::to_string(piece.size()) + "\r\n" + std::string(piece) + "\r\n"))
      return false;
    body.remove_prefix(piece.size());
  }
  return send("0\r\n\r\n");
}

} // namespace aircat::testing
