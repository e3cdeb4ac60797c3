// S5-31: measures the pipeline against a service that takes its time, and says whether the figures
// are as they have to be: pipeline_figures [MILLISECONDS_OF_A_CALL]
#include "aircat/pipeline.hpp"
#include "files/samples.hpp"
#include "pipeline/studio.hpp"
#include "support/files.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace aircat;
using namespace aircat::testing;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_instrumented = true; // takes several times the memory
#else
constexpr bool is_instrumented = false;
#endif

constexpr int pictures = 10;
constexpr std::size_t small = 100'000, large = 8'000'000; ///< bytes of a picture
constexpr int small_pictures = 2 + 2 * pictures;          ///< before large ones come

using Seconds = std::chrono::duration<double>;

template <class Work>
Seconds time_of(Work work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::steady_clock::now() - begin;
}

void require(const MediaResult& result) {
  (void)result.value();
}

double peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (word == "VmHWM:") {
      double kilobytes = 0;
      status >> kilobytes;
      return kilobytes / 1024;
    }
  throw std::runtime_error("/proc/self/status does not say how much memory was used");
}

bool report(const std::string& what, double figure, const std::string& unit, bool holds,
            const std::string& limit) {
  std::cout << what << ": " << figure << ' ' << unit << " (" << limit
            << (holds ? ")\n" : ") - NOT KEPT\n");
  return holds;
}

/// The service, in a process of its own so that its memory is not counted: it ends with this.
class Service {
public:
  explicit Service(std::chrono::milliseconds call) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0 || (process_ = ::fork()) < 0)
      throw std::system_error(errno, std::generic_category(), "starting the service");
    if (process_ == 0) {
      serve(call, ends[1]);
      std::_Exit(EXIT_SUCCESS);
    }
    ::close(ends[1]);
    if (::read(ends[0], &port_, sizeof port_) != sizeof port_)
      throw std::runtime_error("the service did not start");
    ::close(ends[0]);
  }
  ~Service() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
  }
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  [[nodiscard]] std::string url() const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/v1";
  }

private:
  /// The first call fails.
  static void serve(std::chrono::milliseconds call, int to_parent) {
    Studio studio;
    studio.on_call = [call] { std::this_thread::sleep_for(call); };
    studio.refusal = [](std::size_t number) {
      return number == 1 ? std::optional(json("", 503)) : std::nullopt;
    };
    const auto small_picture = file(large_png(small), "image/png");
    const auto large_picture = file(large_png(large), "image/png");
    std::atomic<int> given = 0;
    studio.picture = [&](const std::string&) {
      return ++given <= small_pictures ? small_picture : large_picture;
    };
    const auto port = studio.server.port();
    if (::write(to_parent, &port, sizeof port) == sizeof port)
      ::pause();
  }

  pid_t process_ = 0;
  std::uint16_t port_ = 0;
};

bool measure(std::chrono::milliseconds call) {
  constexpr double longest_single = 5, least_gain = 50, most_memory = 100, longest_recovery = 1;
  const Service service(call);
  const support::TemporaryFolder folder;
  PipelineConfiguration configuration;
  configuration.api_key = "key";
  configuration.endpoint = service.url();
  configuration.output_folder = folder.path();
  configuration.rate_limit_delay = Seconds(call).count() / 2; // 1 s for calls of 2 s
  PipelineOptions options;
  options.retry.first_delay = call / 2;
  RunwareProvider provider(configuration, options);
  const MediaRequest request{.prompt = "a fox"};
  const std::vector<MediaRequest> batch(pictures, request);
  bool holds = true;

  const auto recovery = time_of([&] { require(provider.generate_media(request)); });
  const auto single = time_of([&] { require(provider.generate_media(request)); });
  holds &= report("one picture", single.count(), "s", single.count() < longest_single, "under 5");
  const Seconds overhead = recovery - single - call - options.retry.first_delay;
  holds &= report("a retry beyond its delay", overhead.count(), "s",
                  overhead.count() < longest_recovery, "under 1");

  const auto one_by_one = time_of([&] {
    for (const auto& each : batch)
      require(provider.generate_media(each));
  });
  const auto as_batch = time_of([&] {
    for (const auto& result : provider.generate_batch(batch))
      require(result);
  });
  const double gain = 100 * (1 - as_batch / one_by_one);
  holds &=
      report("ten pictures as a batch", gain, "% less time", gain >= least_gain, "at least 50");

  for (const auto& result : provider.generate_batch(batch)) // large ones
    require(result);
  const auto memory = peak_memory();
  holds &= report("memory, with pictures of 8 MB", memory, "MB",
                  memory < most_memory || is_instrumented, "under 100");
  return holds;
}

} // namespace

int main(int count, char** arguments) {
  try {
    const int milliseconds = count > 1 ? std::atoi(arguments[1]) : 2000;
    return measure(std::chrono::milliseconds(milliseconds)) ? EXIT_SUCCESS : EXIT_FAILURE;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
