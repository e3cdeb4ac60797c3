#include "service/gate.hpp"

namespace aircat::service {

Gate::Place::~Place() {
  if (gate_ == nullptr)
    return;
  const std::scoped_lock lock(gate_->mutex_);
  ++gate_->free_;
  gate_->freed_.notify_one();
}

std::optional<Gate::Place> Gate::enter(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  if (stop.stop_requested() || !freed_.wait(lock, stop, [this] { return free_ > 0; }))
    return std::nullopt;
  --free_;
  return Place(*this);
}

} // namespace aircat::service
