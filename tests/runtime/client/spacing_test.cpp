#include "client/spacing.hpp"
#include "support/scene.hpp"

#include <algorithm>
#include <thread>

using namespace aircat;
using namespace aircat::testing;

namespace {

/// The times at which requests reached the server, from the first on.
class Arrivals {
public:
  explicit Arrivals(Clock& clock) : clock_(clock) {}
  void note() { times_.push_back(clock_.now()); }
  [[nodiscard]] Waits since_first() const {
    Waits since;
    for (const auto& time : times_)
      since.push_back((time - times_.front()).count());
    return since;
  }

private:
  Clock& clock_;
  std::vector<Clock::Time> times_;
};

} // namespace

TEST_CASE("calls, retries and polls keep their distance") {
  Scene scene;
  scene.options.call_spacing = std::chrono::seconds(5);
  Arrivals arrivals(*scene.clock);
  std::vector<Answer> script{items({image_item(1)}), json("", 503), items({image_item(2)}),
                             items({video_state(3, "processing")}), items({video_item(3)})};
  std::size_t next = 0;
  scene.server.answer_by([&](const Received&) {
    arrivals.note();
    return script.at(next++);
  });
  CHECK(scene.run(image(1)).ok());
  CHECK(scene.run(image(2)).ok());
  scene.clock->advance(std::chrono::seconds(7));
  CHECK(scene.run(video(3)).ok());
  CHECK(arrivals.since_first() == Waits{0, 5000, 10'000, 17'000, 22'000});
}

TEST_CASE("a stop ends the wait for a turn, and nothing is sent") {
  Scene scene;
  scene.options.call_spacing = std::chrono::seconds(5);
  scene.server.then(items({image_item(1)}));
  CHECK(scene.run(image(1)).ok());
  std::stop_source source;
  scene.clock->on_wait([&] { source.request_stop(); });
  RunOptions how;
  how.stop = source.get_token();
  check_error(scene.run(image(2), how), ErrorKind::aborted, "aborted");
  CHECK(scene.calls() == 1);
}

TEST_CASE("threads get their turns one after another") {
  const std::chrono::milliseconds apart{10};
  client::Spacing spacing(apart);
  const auto clock = Clock::steady();
  const auto begin = clock->now();
  std::mutex mutex;
  std::vector<Clock::Duration> turns;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (int i = 0; i < 3; ++i) {
          const bool mine = spacing.wait(*clock, {});
          const std::scoped_lock lock(mutex);
          CHECK(mine);
          turns.push_back(clock->now() - begin);
        }
      });
  }
  std::sort(turns.begin(), turns.end());
  REQUIRE(turns.size() == 12);
  for (std::size_t i = 0; i < turns.size(); ++i)
    CHECK(turns[i] >= static_cast<int>(i) * apart);
}
