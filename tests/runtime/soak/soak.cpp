// soak TASKS CALLERS: as many tasks by one client for callers at a time, against a service that
// fails all the time. Each task must come to its result and must have been paid for once, and no
// file may stay open. Most of the memory that it takes is the service's list of requests.
#include "aircat/client.hpp"
#include "runware/bfl.hpp"
#include "soak/flaky_service.hpp"
#include "support/fake_clock.hpp"

#include <fmt/format.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>
#include <vector>

namespace {

using namespace aircat;
using Model = runware::bfl::Flux2ProTextToImage;

std::size_t open_files() {
  namespace fs = std::filesystem;
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()));
}

/// Megabytes that this process has in memory.
double memory() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0, resident = 0;
  file >> pages >> resident;
  return static_cast<double>(resident) * 4096 / 1e6;
}

/// Results of the soak, filled by all callers.
struct Tally {
  std::atomic<std::size_t> next{0}, done{0}, wrong{0};
  std::mutex mutex;
  std::string first_error;
};

/// One task alone, or three together; every other one is delivered at once.
std::vector<Request> some_requests(std::size_t first, std::size_t last) {
  std::vector<Request> requests;
  for (auto number = first; number < last; ++number) {
    RequestOptions options;
    if (number % 2 == 0)
      options.parameters = {{"deliveryMethod", std::string("sync")}};
    requests.push_back(Model::request({.prompt = fmt::format("Picture {}", number)}, options));
  }
  return requests;
}

void call(Client& client, std::size_t tasks, Tally& tally) {
  for (;;) {
    const auto first = tally.next.fetch_add(3);
    if (first >= tasks)
      return;
    const auto requests = some_requests(first, std::min(first + 3, tasks));
    const auto outcomes = client.run(requests);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      const auto& outcome = outcomes[i];
      const bool right = outcome.ok() && outcome.result.media.size() == 1 &&
                         outcome.result.media[0].uuid == requests[i].task_uuid();
      ++(right ? tally.done : tally.wrong);
      if (right)
        continue;
      const std::scoped_lock lock(tally.mutex);
      if (tally.first_error.empty())
        tally.first_error = outcome.ok() ? "another task's result" : outcome.error->what();
    }
  }
}

void run(Client& client, std::size_t tasks, std::size_t callers, Tally& tally) {
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < callers; ++i)
    threads.emplace_back([&] { call(client, tasks, tally); });
}

} // namespace

int main(int count, char** arguments) {
  const auto number = [&](int index, std::size_t otherwise) {
    return count > index ? std::stoul(arguments[index]) : otherwise;
  };
  const auto tasks = number(1, 10'000), callers = number(2, 16);
  testing::FlakyService service;
  ClientOptions options;
  options.endpoint = service.url();
  options.api_key = "not-a-real-key";
  options.clock = std::make_shared<testing::FakeClock>();
  options.wait_timeout = std::chrono::hours(24 * 365); // the clock is everybody's
  options.retry.retries = 12;                          // a fault in five, and nothing may be lost
  options.connections = callers;

  Client client(options);
  Tally warm, tally;
  run(client, tasks / 10, callers, warm);
  const auto files = open_files();
  const auto before = memory();
  run(client, tasks, callers, tally);
  const auto counted = service.count();
  const auto grown = memory() - before;
  fmt::print(
      "{} tasks by {} callers: {} done, {} wrong; {} paid for, {} sent again, {} answers were "
      "faults; memory grew by {:.1f} MB, {} files more are open\n",
      tasks, callers, tally.done.load(), tally.wrong.load(), counted.paid, counted.conflicts,
      counted.failures, grown, static_cast<long>(open_files()) - static_cast<long>(files));
  if (!tally.first_error.empty() || !warm.first_error.empty())
    fmt::print("first error: {}{}\n", warm.first_error, tally.first_error);
  const bool all = tally.done == tasks && tally.wrong == 0 && warm.wrong == 0;
  const bool once = counted.paid == tasks + tasks / 10;
  const bool hard = counted.failures > tasks / 30 && counted.conflicts > 0;
  return all && once && hard && open_files() <= files + callers ? 0 : 1;
}
