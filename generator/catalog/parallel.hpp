#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace aircat {

/// Calls work(i) for each i below `count` on at most `jobs` threads; the first exception is thrown
/// again here. Callers keep results by index, so that the number of threads never shows.
template <typename Work>
void parallel_for(std::size_t count, unsigned jobs, Work work) {
  if (jobs <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i)
      work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    for (auto i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        const std::lock_guard lock(failure_mutex);
        if (!failure)
          failure = std::current_exception();
        next = count;
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned t = 1; t < jobs && t < count; ++t)
    threads.emplace_back(run);
  run();
  for (auto& thread : threads)
    thread.join();
  if (failure)
    std::rethrow_exception(failure);
}

} // namespace aircat
