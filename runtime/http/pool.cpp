#include "http/failure.hpp"
#include "http/http.hpp"
#include "http/redirect.hpp"
#include "http/slot.hpp"
#include "http/url.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace aircat::http {
namespace {

using Time = std::chrono::steady_clock::time_point;

Time earlier(Time time, const std::optional<Time>& other) {
  return other ? std::min(time, *other) : time;
}

} // namespace

class Pool::Impl {
public:
  explicit Impl(std::size_t connections) : slots_(connections) {
    for (auto& slot : slots_)
      free_.push_back(&slot);
  }

  Response exchange(const Request& request) {
    const auto at = origin_of(request.url);
    if (!at)
      invalid_url()->raise();
    const Turn turn(*this, request, *at);
    Leg leg{request.url, *at, request.headers,
            earlier(std::chrono::steady_clock::now() + request.timeout, request.deadline)};
    for (int followed = 0;; ++followed) {
      std::string next;
      auto answer = turn.slot().exchange(request, leg, &next);
      if (!is_redirect(answer) || next.empty())
        return answer;
      if (const auto error = refused(request, answer, leg.at, next, followed))
        error->raise();
      leg.url = next;
      const auto from = std::exchange(leg.at, *origin_of(next));
      if (leg.at != from)
        std::erase_if(leg.headers, is_private);
    }
  }

private:
  /// A slot for the time of an exchange.
  class Turn {
  public:
    Turn(Impl& pool, const Request& request, const Origin& at) : pool_(pool) {
      std::unique_lock lock(pool.mutex_);
      const auto ready = [&] { return !pool.free_.empty(); };
      const bool mine = request.deadline
                            ? pool.freed_.wait_until(lock, request.stop, *request.deadline, ready)
                            : pool.freed_.wait(lock, request.stop, ready);
      if (request.stop.stop_requested())
        aborted()->raise();
      if (!mine)
        no_turn(at)->raise();
      // The one that was used last: its connection is the most likely to be alive.
      slot_ = pool.free_.back();
      pool.free_.pop_back();
    }
    ~Turn() {
      {
        const std::scoped_lock lock(pool_.mutex_);
        pool_.free_.push_back(slot_);
      }
      pool_.freed_.notify_one();
    }
    Turn(Turn&&) = delete;
    [[nodiscard]] Slot& slot() const { return *slot_; }

  private:
    Impl& pool_;
    Slot* slot_ = nullptr;
  };

  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable_any freed_;
  std::vector<Slot*> free_;
};

Pool::Pool(std::size_t connections) : impl_(std::make_unique<Impl>(connections)) {}
Pool::~Pool() = default;

Response Pool::exchange(const Request& request) {
  return impl_->exchange(request);
}

} // namespace aircat::http
