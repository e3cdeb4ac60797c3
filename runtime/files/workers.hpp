#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace aircat::files {

/// Threads that do what they are given, begun in the order in which it was given. Ends when all of
/// it is done.
class Workers {
public:
  explicit Workers(std::size_t most) : most_(most) {}
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// `work` must not throw.
  void add(std::function<void()> work);

private:
  void run();

  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  std::size_t idle_ = 0;
  bool is_closed_ = false;
  std::vector<std::jthread> threads_; ///< the last member: joined before the others go
};

} // namespace aircat::files
