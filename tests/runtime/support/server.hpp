#pragma once

#include "support/answer.hpp"
#include "support/connection.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace aircat::testing {

/// An HTTP server on 127.0.0.1 that does as it is told, for as long as it lives. A request gets the
/// file that is served at its path, else the next answer of the script, else what the handler says,
/// else an error 500. May be told and asked by any thread.
class Server {
public:
  /// Called in the thread of a connection, by several at a time.
  using Handler = std::function<Answer(const Received&)>;

  /// On that port; 0: on one that is free. Throws std::system_error.
  explicit Server(std::uint16_t port = 0);
  ~Server();
  Server(Server&&) = delete;

  [[nodiscard]] std::string url(const std::string& path = "/") const;
  [[nodiscard]] std::uint16_t port() const;

  /// Adds an answer to the end of the script.
  void then(Answer answer);
  void answer_by(Handler handler);
  void serve(std::string path, Answer answer);

  /// All that were read, in the order in which they were complete.
  [[nodiscard]] std::vector<Received> requests() const;
  /// Waits until there are so many of them; false when that takes longer than `patience`.
  bool wait_for(std::size_t requests,
                std::chrono::milliseconds patience = std::chrono::seconds(10)) const;
  /// How many answers of the script are left.
  [[nodiscard]] std::size_t unused() const;
  [[nodiscard]] std::size_t connections() const; ///< that were ever opened

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace aircat::testing
