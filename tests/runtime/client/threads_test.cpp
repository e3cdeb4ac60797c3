#include "support/imitation.hpp"
#include "support/scene.hpp"

#include <atomic>
#include <thread>

using namespace aircat;
using namespace aircat::testing;

namespace {

/// The UUIDs of the tasks in a body, in their order.
std::vector<std::string> uuids_in(const std::string& body) {
  const std::string name = R"("taskUUID":")";
  std::vector<std::string> found;
  for (auto at = body.find(name); at != std::string::npos; at = body.find(name, at + 1))
    found.push_back(body.substr(at + name.size(), 36));
  return found;
}

Answer result_of(const Received& request) {
  std::string data;
  for (const auto& task : uuids_in(request.body))
    data += (data.empty() ? "" : ",") + (R"({"taskUUID":")" + task + R"(","imageUUID":")" + task +
                                         R"(","imageURL":"https://im.example/)" + task + "\"}");
  return json(R"({"data":[)" + data + "]}");
}

} // namespace

TEST_CASE("many threads share a client, and each gets its own results") {
  Scene scene;
  scene.server.answer_by(result_of);
  auto& client = scene.client();
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 10; ++i) {
          const int task = thread * 100 + i;
          const auto result = client.run(image(task));
          right += result.media.front().url == "https://im.example/" + uuid(task) ? 1 : 0;
        }
      });
  }
  CHECK(right == 80);
  CHECK(scene.server.connections() <= scene.options.connections);
}

TEST_CASE("a wrong key stops all threads") {
  Scene scene;
  scene.server.answer_by([](const Received&) { return json("", 401); });
  auto& client = scene.client();
  std::atomic<int> refused = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 10; ++i) {
          try {
            (void)client.run(image(thread * 100 + i));
          } catch (const RunwareAuthError&) {
            ++refused;
          }
        }
      });
  }
  CHECK(refused == 80);
  CHECK(scene.calls() <= 8); // those that were under way together
}

TEST_CASE("a client may be moved while a task of it runs in the background") {
  Scene scene;
  scene.server.then(after(std::chrono::milliseconds(30), items({image_item(1)})));
  Client first(scene.options);
  auto running = first.start(image(1));
  const Client second(std::move(first));
  CHECK(running.get().media.size() == 1);
}

TEST_CASE("whatever breaks, no task is lost and none is made twice") {
  Scene scene;
  scene.options.retry.retries = 20;
  Imitation service(1, [](std::size_t exchange) -> std::optional<Answer> {
    switch (exchange % 11) {
    case 2:
      return in_manner(Manner::reset_taken);
    case 5:
      return json("", 503);
    case 7:
      return in_manner(Manner::truncated, json("{}"));
    case 9:
      return with_header(json("", 429), "Retry-After", "1");
    default:
      return std::nullopt;
    }
  });
  scene.server.answer_by([&](const Received& request) { return service(request); });
  auto& client = scene.client();
  std::atomic<int> made = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 10; ++i) {
          const int first = thread * 1000 + i * 10;
          const std::vector<Request> requests{
              image(first), image(first + 1, R"("deliveryMethod":"async")"),
              image(first + 2, R"("numberResults":2)"), video(first + 3)};
          for (const auto& outcome : client.run(requests))
            made += static_cast<int>(outcome.result.media.size());
        }
      });
  }
  CHECK(made == 8 * 10 * 5);
  CHECK(service.made() == 8 * 10 * 4);
}
