// What a generated C++ provider costs: building a request and checking it, beside the same JSON
// made with a general library. bench/README.md says what each figure means.
#include "aircat/validator.hpp"
#include "runware/bfl/flux_2_pro.hpp"
#include "runware/google/veo_3_1.hpp"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::uint64_t> allocations{0};

constexpr auto uuid = "11111111-2222-4333-8444-555555555555";

using Edit = runware::bfl::Flux2ProImageToImage;
using Video = runware::google::Veo31ImageToVideo;

Edit::Input edit_input() {
  return {.image_urls = {"https://example.com/one.png", "https://example.com/two.png"},
          .prompt = "The same street at night, after the rain"};
}

Video::Input video_input() {
  return {.image_url = "https://example.com/one.png", .prompt = "The tide comes in"};
}

aircat::RequestOptions options() {
  return {.task_uuid = uuid, .image = aircat::ImageSize{1600, 900}};
}

/// The request of `Edit` as a program writes it that knows where everything goes.
std::string by_hand(const Edit::Input& input) {
  nlohmann::ordered_json task;
  task["taskType"] = "imageInference";
  task["taskUUID"] = uuid;
  task["model"] = "bfl:5@1";
  task["inputs"]["referenceImages"] = input.image_urls;
  task["positivePrompt"] = input.prompt;
  task["width"] = 1600;
  task["height"] = 896;
  task["outputType"] = "URL";
  task["outputFormat"] = "PNG";
  task["numberResults"] = 1;
  task["deliveryMethod"] = "async";
  return task.dump();
}

/// Runs `work` and reports allocations a time.
template <class Work>
void measure(benchmark::State& state, Work work) {
  work(); // what is made once
  const auto before = allocations.load();
  for (auto _ : state)
    benchmark::DoNotOptimize(work());
  state.counters["allocations"] = benchmark::Counter(
      static_cast<double>(allocations.load() - before), benchmark::Counter::kAvgIterations);
}

void build_image(benchmark::State& state) {
  const auto input = edit_input();
  const auto with = options();
  measure(state, [&] { return Edit::request(input, with); });
}

void build_video(benchmark::State& state) {
  const auto input = video_input();
  const auto with = options();
  measure(state, [&] { return Video::request(input, with); });
}

void build_with_new_uuid(benchmark::State& state) {
  const auto input = edit_input();
  auto with = options();
  with.task_uuid.clear();
  measure(state, [&] { return Edit::request(input, with); });
}

void nlohmann_alone(benchmark::State& state) {
  const auto input = edit_input();
  measure(state, [&] { return by_hand(input); });
}

void check_and_build(benchmark::State& state) {
  const auto input = edit_input();
  const auto with = options();
  const auto validator = aircat::Validator::bundled();
  measure(state, [&] {
    const auto request = Edit::request(input, with);
    return validator->check(request.json()).size() + request.json().size();
  });
}

BENCHMARK(build_image);
BENCHMARK(build_video);
BENCHMARK(build_with_new_uuid);
BENCHMARK(nlohmann_alone);
BENCHMARK(check_and_build);

} // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size))
    return memory;
  throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
  std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}

BENCHMARK_MAIN();
