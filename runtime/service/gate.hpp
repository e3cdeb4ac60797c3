#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace aircat::service {

/// Lets so many through at a time.
class Gate {
public:
  explicit Gate(std::size_t places) : free_(places) {}

  /// Held by who went through.
  class Place {
  public:
    explicit Place(Gate& gate) : gate_(&gate) {}
    Place(Place&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place();

  private:
    Gate* gate_;
  };

  /// Waits for a place; none when `stop` comes first.
  [[nodiscard]] std::optional<Place> enter(const std::stop_token& stop);

private:
  std::mutex mutex_;
  std::condition_variable_any freed_;
  std::size_t free_;
};

} // namespace aircat::service
