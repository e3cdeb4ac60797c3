#include "service/flights.hpp"

#include "service/service_error.hpp"

namespace aircat::service {
namespace {

bool was_cancelled(const ImageResult& result) {
  return result.error && result.error->kind == ErrorKind::aborted;
}

} // namespace

ImageResult Flights::join(const std::string& what, const std::stop_token& stop,
                          const std::function<ImageResult()>& make) {
  Lock lock(mutex_);
  while (true) {
    const auto found = flights_.find(what);
    if (found == flights_.end())
      return lead(lock, what, make);
    const auto flight = found->second;
    if (!landed_.wait(lock, stop, [&] { return flight->has_landed; })) {
      ImageResult result;
      result.error = cancelled();
      return result;
    }
    if (!was_cancelled(flight->result))
      return flight->result;
  }
}

ImageResult Flights::lead(Lock& lock, const std::string& what,
                          const std::function<ImageResult()>& make) {
  const auto flight = std::make_shared<Flight>();
  const auto at = flights_.emplace(what, flight).first;
  lock.unlock();
  auto result = make();
  lock.lock();
  flight->result = result;
  flight->has_landed = true;
  flights_.erase(at);
  landed_.notify_all();
  return result;
}

} // namespace aircat::service
