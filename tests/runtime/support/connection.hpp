#pragma once

#include "support/answer.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::testing {

/// A request as the server read it.
struct Received {
  std::string method, target;
  std::vector<Field> headers; ///< names in lower case
  std::string body;
  std::size_t connection = 0; ///< counted from 1, in the order in which they were opened

  /// The value of the first header of that name (lower case); nothing: none.
  [[nodiscard]] std::optional<std::string> header(std::string_view name) const;
};

/// The server's end of a connection. One thread reads and writes; another may end it.
class Connection {
public:
  explicit Connection(int socket);
  ~Connection();
  Connection(Connection&&) = delete;

  /// Waits for the first byte of a request, and leaves it where it is. False: there is no more.
  [[nodiscard]] bool wait_for_request() const;
  /// Nothing: the connection ended, or what came is no HTTP.
  [[nodiscard]] std::optional<Received> read_request();
  /// False when no other request can come.
  bool write(const Answer& answer);
  /// From then on `close` resets it.
  void reset() const;
  void close();
  /// From another thread: whatever waits on the connection ends.
  void end();

private:
  bool pause(std::chrono::milliseconds duration);
  [[nodiscard]] bool send(std::string_view bytes) const;
  [[nodiscard]] bool send_slowly(const Answer& answer);
  [[nodiscard]] bool send_chunked(std::string_view body) const;

  int socket_;
  std::string unread_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool has_ended_ = false;
};

} // namespace aircat::testing
