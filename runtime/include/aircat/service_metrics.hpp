#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace aircat::service {

/// What a service has done so far.
struct ServiceStats {
  std::size_t total_requests = 0, successes = 0, errors = 0;
  double total_generation_time = 0; ///< seconds, of failures too
  std::map<std::string, std::size_t, std::less<>> model_usage = {};
  std::chrono::system_clock::time_point time = {}; ///< of this account

  [[nodiscard]] double success_rate() const; ///< 0 to 1; 0 before the first request
  [[nodiscard]] double average_generation_time() const;
  /// `{total_requests, success_rate, average_generation_time, model_usage, timestamp}`; the last is
  /// ISO 8601 in UTC.
  [[nodiscard]] std::string to_json() const;
};

/// Counts requests. May be used by several threads at a time.
class ServiceMetrics {
public:
  /// Without a model the request counts, and no model's use.
  void record(std::string_view model, bool success, double seconds);
  [[nodiscard]] ServiceStats stats(std::chrono::system_clock::time_point now) const;

private:
  mutable std::mutex mutex_;
  ServiceStats stats_;
};

} // namespace aircat::service
