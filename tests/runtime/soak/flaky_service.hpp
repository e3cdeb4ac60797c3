#pragma once

#include "support/server.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace aircat::testing {

/// A service that answers one request of five in a way that no service should: by a status, by the
/// end of the connection before or after it took the tasks, or by half an answer. Which ones
/// depends on their number alone.
class FlakyService {
public:
  FlakyService();

  [[nodiscard]] std::string url() const { return server_.url(); }

  struct Count {
    std::size_t paid = 0;      ///< tasks that were taken, each UUID once
    std::size_t delivered = 0; ///< results that went out
    std::size_t conflicts = 0; ///< tasks that were sent again after they were taken
    std::size_t failures = 0;  ///< requests that were answered wrongly
  };
  [[nodiscard]] Count count() const;

private:
  Answer answer(const Received& received);
  std::string reply_to(const std::string& body);

  mutable std::mutex mutex_;
  std::map<std::string, bool> tasks_; ///< by UUID: whether it is delivered later
  std::size_t requests_ = 0;
  Count count_;
  Server server_; ///< the last: its threads use the others
};

} // namespace aircat::testing
