#pragma once

#include "client/mask.hpp"
#include "client/spacing.hpp"
#include "http/http.hpp"

#include "aircat/client.hpp"

#include <mutex>
#include <string>
#include <string_view>

namespace aircat::client {

/// The service as all threads of a client share it: connections, log, and whether it may be called.
class Service {
public:
  explicit Service(ClientOptions options);

  /// How long an exchange may take, and the time until the end of the wait.
  struct Patience {
    Clock::Duration timeout, left;
  };

  /// Sends tasks, as a JSON array; `what` names them in the log. Throws RunwareError where no
  /// answer comes.
  [[nodiscard]] http::Response post(std::string tasks, std::string_view what, Patience patience,
                                    const std::stop_token& stop);

  /// After an authentication error: what whoever wants to send gets instead. None: go ahead.
  [[nodiscard]] ErrorPointer refusal() const;
  void refuse_after(const RunwareError& error);
  void allow_again();

  void log(std::string line) const;
  [[nodiscard]] const ClientOptions& options() const { return options_; }
  [[nodiscard]] const Mask& mask() const { return mask_; }
  /// Scheme and host of the endpoint, for messages.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// Of the options, or the one of the bundled catalog; none where requests are not judged.
  [[nodiscard]] const Validator* validator() const;

private:
  ClientOptions options_;
  Mask mask_;
  std::string name_;
  http::Pool pool_;
  Spacing spacing_;
  mutable std::mutex log_mutex_;
  mutable std::mutex refusal_mutex_;
  ErrorPointer refusal_;
};

} // namespace aircat::client
