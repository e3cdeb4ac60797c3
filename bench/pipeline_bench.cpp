// The pipeline against a service that takes 2 s for every call: a single picture, a batch beside
// the same pictures one by one, memory, and what a retry costs beyond its delay. bench/README.md
// says what each figure means.
#include "aircat/pipeline.hpp"
#include "support/bytes.hpp"
#include "support/server.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>

#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace aircat;
using Seconds = std::chrono::duration<double>;

constexpr std::chrono::milliseconds service_time{2000};

/// Does every task of a call, after the time of the service.
class SlowService {
public:
  SlowService() {
    server_.answer_by([this](const testing::Received& received) {
      if (received.method == "GET")
        return testing::file(testing::png(), "image/png");
      if (failures > 0 && failures-- > 0)
        return testing::json("{}", 503);
      auto reply = Json::object();
      for (const auto& task : Json::parse(received.body)) {
        const auto uuid = task.at("taskUUID").get<std::string>();
        reply["data"].push_back({{"taskType", "imageInference"},
                                 {"taskUUID", uuid},
                                 {"imageUUID", uuid},
                                 {"imageURL", server_.url("/" + uuid + ".png")},
                                 {"cost", 0.001}});
      }
      return testing::after(service_time, testing::json(reply.dump()));
    });
  }

  [[nodiscard]] std::string url() const { return server_.url(); }

  std::atomic<int> failures{0}; ///< calls that are still to be answered by 503

private:
  testing::Server server_;
};

template <class Work>
double seconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return Seconds(std::chrono::steady_clock::now() - start).count();
}

/// The most memory that this process ever had, the service's thread included, in megabytes.
double peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0)
      return std::stod(line.substr(6)) * 1024 / 1e6;
  return 0;
}

void require_all(const std::vector<MediaResult>& results) {
  for (const auto& result : results)
    (void)result.value();
}

bool report(const char* what, double figure, const char* unit, double most) {
  const bool good = figure <= most;
  fmt::print("{:<44} {:>7.2f} {:<2} at most {:g}: {}\n", what, figure, unit, most,
             good ? "ok" : "MISSED");
  return good;
}

} // namespace

int main() {
  SlowService service;
  const auto folder =
      std::filesystem::temp_directory_path() / fmt::format("aircat-bench-{}", ::getpid());
  PipelineConfiguration configuration;
  configuration.api_key = "not-a-real-key";
  configuration.endpoint = service.url();
  configuration.output_folder = folder;
  RunwareProvider provider(configuration);

  constexpr std::size_t count = 8;
  std::vector<MediaRequest> requests;
  for (std::size_t i = 0; i < count; ++i)
    requests.push_back({.prompt = fmt::format("Picture {}", i)});

  const auto single = seconds([&] { require_all({provider.generate_media(requests.front())}); });
  const auto one_by_one = seconds([&] {
    for (const auto& request : requests)
      require_all({provider.generate_media(request)});
  });
  const auto batch = seconds([&] { require_all(provider.generate_batch(requests)); });
  service.failures = 1;
  const auto recovered = seconds([&] { require_all({provider.generate_media(requests.front())}); });
  std::filesystem::remove_all(folder);

  const double scheduled = 1; // the delay of the first retry
  bool good = report("a single picture", single, "s", 5);
  good &= report("8 in batches of 4 / one by one", batch / one_by_one, "", 0.5);
  good &= report("peak memory", peak_memory(), "MB", 100);
  good &= report("a retry beyond its delay", recovered - single - scheduled, "s", 1);
  return good ? 0 : 1;
}
