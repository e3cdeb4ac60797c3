#pragma once

#include "aircat/image_service.hpp"

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

namespace aircat::service {

/// Of several callers that want the same at a time, one makes it and all get it.
class Flights {
public:
  /// `make` must not throw. When the one who makes it is cancelled, another takes over. None but
  /// its own caller's `stop` ends a wait.
  [[nodiscard]] ImageResult join(const std::string& what, const std::stop_token& stop,
                                 const std::function<ImageResult()>& make);

private:
  struct Flight {
    bool has_landed = false;
    ImageResult result;
  };
  using Lock = std::unique_lock<std::mutex>;

  ImageResult lead(Lock& lock, const std::string& what, const std::function<ImageResult()>& make);

  std::mutex mutex_;
  std::condition_variable_any landed_;
  std::map<std::string, std::shared_ptr<Flight>> flights_;
};

} // namespace aircat::service
