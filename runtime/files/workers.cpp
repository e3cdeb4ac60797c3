#include "files/workers.hpp"

namespace aircat::files {

Workers::~Workers() {
  const std::scoped_lock lock(mutex_);
  is_closed_ = true;
  changed_.notify_all();
}

void Workers::add(std::function<void()> work) {
  const std::scoped_lock lock(mutex_);
  if (waiting_.size() >= idle_ && threads_.size() < most_)
    threads_.emplace_back([this] { run(); });
  waiting_.push_back(std::move(work));
  changed_.notify_one();
}

void Workers::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    changed_.wait(lock, [this] { return is_closed_ || !waiting_.empty(); });
    --idle_;
    if (waiting_.empty())
      return;
    const auto work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    work();
    lock.lock();
  }
}

} // namespace aircat::files
