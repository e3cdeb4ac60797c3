#include "client/spacing.hpp"

#include <algorithm>

namespace aircat::client {

bool Spacing::wait(Clock& clock, const std::stop_token& stop) {
  if (apart_.count() == 0)
    return true;
  const auto now = clock.now();
  auto turn = now;
  {
    const std::scoped_lock lock(mutex_);
    if (last_)
      turn = std::max(now, *last_ + apart_);
    last_ = turn;
  }
  return turn == now || clock.wait(turn - now, stop);
}

} // namespace aircat::client
