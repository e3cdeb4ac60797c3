#include "output/sink.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace aircat::output {

std::size_t SinkReport::count(Change change) const {
  return static_cast<std::size_t>(std::count_if(
      changes.begin(), changes.end(), [&](const FileChange& c) { return c.change == change; }));
}

SinkReport deliver(Sink& sink, std::vector<OutputFile> files, Plan plan, unsigned jobs) {
  plan.selected.clear();
  for (const auto& file : files)
    plan.selected.push_back(file.path);
  if (plan.paths.empty())
    plan.paths = plan.selected;
  sink.begin(std::move(plan));

  std::atomic<std::size_t> next{0};
  std::exception_ptr thrown;
  std::mutex mutex;
  const auto work = [&] {
    try {
      for (std::size_t i; (i = next++) < files.size();)
        sink.put(std::move(files[i]));
    } catch (...) {
      const std::lock_guard lock(mutex);
      thrown = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < jobs && i < files.size(); ++i)
      threads.emplace_back(work);
    work();
  }
  if (thrown)
    std::rethrow_exception(thrown);
  return sink.finish();
}

} // namespace aircat::output
