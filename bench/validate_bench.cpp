#include "catalog/load.hpp"
#include "process.hpp"
#include "prove/samples.hpp"
#include "traffic/stream.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <unistd.h>

// How fast requests are judged, beside what bounds it (reading the file; parsing it and visiting
// every value) and what a user could take instead (ajv with the generated schemas). bench/README.md
// says what each figure means.
namespace {

using namespace aircat;
using simdjson::dom::element_type;

constexpr std::uint64_t request_count = 200'000;

const catalog::Catalog& our_catalog() {
  static const auto loaded = [] {
    Findings findings;
    return catalog::load(AIRCAT_SOURCE_DIR "/catalog", 1, findings);
  }();
  return loaded;
}

/// Single tasks of 100 to 400 bytes, 5 percent of them illegal.
void write_requests(const std::filesystem::path& file) {
  prove::SampleOptions options;
  options.illegal_percent = 5;
  options.random_percent = 0;
  options.list_percent = 0;
  options.least_bytes = 100;
  options.most_bytes = 400;
  const prove::Samples samples(our_catalog(), options);
  std::ofstream out(file, std::ios::binary);
  for (std::uint64_t i = 0; i < request_count; ++i)
    out << samples[i].request << '\n';
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(std::filesystem::file_size(file), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  return text;
}

std::size_t visit(simdjson::dom::element value) {
  std::size_t sum = 1;
  if (value.type() == element_type::OBJECT) {
    for (const auto member : request::object_in(value))
      sum += member.key.size() + visit(member.value);
  } else if (value.type() == element_type::ARRAY) {
    for (const auto item : request::array_in(value))
      sum += visit(item);
  } else if (value.type() == element_type::STRING) {
    sum += request::text_in(value).size();
  } else if (value.type() == element_type::INT64) {
    sum += static_cast<std::size_t>(request::integer_in(value));
  }
  return sum;
}

template <typename Judge>
std::size_t each_line(const std::string& text, Judge judge) {
  simdjson::dom::parser parser;
  std::size_t sum = 0;
  for (std::size_t from = 0; from < text.size();) {
    const auto* end =
        static_cast<const char*>(std::memchr(text.data() + from, '\n', text.size() - from));
    const auto to = static_cast<std::size_t>(end - text.data());
    sum += judge(parser.parse(text.data() + from, to - from, false).value());
    from = to + 1;
  }
  return sum;
}

/// The median of the rounds of each benchmark, for the ratios.
class Medians : public benchmark::ConsoleReporter {
public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const auto& run : runs)
      if (run.aggregate_name == "median")
        seconds[run.benchmark_name().substr(0, run.benchmark_name().find('/'))] =
            run.GetAdjustedRealTime() / 1e3;
    ConsoleReporter::ReportRuns(runs);
  }

  std::map<std::string, double> seconds;
};

void add(const char* name, const std::function<std::size_t()>& work) {
  benchmark::RegisterBenchmark(
      name,
      [work](benchmark::State& state) {
        for (auto round : state)
          benchmark::DoNotOptimize(work());
        state.SetItemsProcessed(static_cast<std::int64_t>(
            static_cast<std::uint64_t>(state.iterations()) * request_count));
      })
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime()
      ->Repetitions(7)
      ->ReportAggregatesOnly();
}

std::size_t findings_of(const std::string& text, const request::Validator& validator) {
  traffic::Session session(validator, {});
  for (std::size_t from = 0; from < text.size();) {
    const auto to = text.find('\n', from);
    session.judge({std::string_view(text).substr(from, to - from), "requests.jsonl", 1});
    from = to + 1;
  }
  return session.take_findings().size();
}

double median_of(int rounds, const std::function<double()>& measure) {
  std::vector<double> values;
  for (int i = 0; i < rounds; ++i)
    values.push_back(measure());
  std::nth_element(values.begin(), values.begin() + rounds / 2, values.end());
  return values[static_cast<std::size_t>(rounds / 2)];
}

void compare_processes(const std::filesystem::path& folder, double verdicts) {
  const auto file = (folder / "requests.jsonl").string();
  const std::string root = AIRCAT_SOURCE_DIR;
  const auto validate = [&](std::vector<std::string> more) {
    std::vector<std::string> words{AIRCAT_PROGRAM, "validate", file, "--catalog",
                                   root + "/catalog"};
    words.insert(words.end(), more.begin(), more.end());
    return bench::run(words, folder.string(), 1);
  };
  const auto seconds = [&](std::vector<std::string> more) {
    return median_of(7, [&] { return validate(more).seconds; });
  };
  const auto one = seconds({"--summary", "--jobs", "1"});
  const auto two = seconds({"--summary", "--jobs", "2"});
  const auto listed = seconds({"--format", "jsonl", "--jobs", "1"});
  fmt::print("aircat validate --summary --jobs 1: {:.0f} ms, {:.0f} MB\n", one * 1e3,
             validate({"--summary", "--jobs", "1"}).megabytes);
  fmt::print("two jobs: {:.2f} times as fast\n", one / two);
  fmt::print("aircat validate --format jsonl --jobs 1, every finding printed: {:.0f} ms\n",
             listed * 1e3);
  std::ofstream(folder / "one.json") << R"({"taskType": "ping", "ping": true})";
  const auto single = median_of(21, [&] {
    return bench::run({AIRCAT_PROGRAM, "validate", "one.json"}, folder.string()).seconds;
  });
  fmt::print("one request, by the built-in catalog: {:.1f} ms\n", single * 1e3);
  if (!bench::is_installed("node") ||
      !std::filesystem::exists(root + "/tests/schemas/node_modules/ajv")) {
    fmt::print("ajv is not installed: run `npm ci` in tests/schemas\n");
    return;
  }
  const auto said =
      bench::run({"node", root + "/bench/ajv_peer.mjs", root + "/generated/json-schema", file},
                 folder.string())
          .output;
  const auto ajv = std::stod(said);
  fmt::print("ajv: {:.0f} ms; verdicts alone are {:.1f} times as fast, the whole process {:.1f}\n",
             ajv * 1e3, ajv / verdicts, ajv / one);
}

} // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const auto folder =
      std::filesystem::temp_directory_path() / fmt::format("aircat-validate-bench-{}", ::getpid());
  std::filesystem::create_directories(folder);
  const auto file = folder / "requests.jsonl";
  write_requests(file);
  const request::Validator validator(our_catalog());

  add("read", [&] { return read(file).size(); });
  add("parse_and_visit", [&] { return each_line(read(file), visit); });
  request::FlatRequest scratch;
  add("verdicts", [&] {
    return each_line(read(file), [&](simdjson::dom::element task) -> std::size_t {
      return validator.judge(task, scratch) != request::Verdict::rejected;
    });
  });
  add("findings", [&] { return findings_of(read(file), validator); });
  add("compile_tables", [&] {
    const request::Validator fresh(our_catalog());
    request::FlatRequest own;
    simdjson::dom::parser parser;
    for (const auto& model : our_catalog().models)
      for (const auto& provider : model->providers)
        (void)fresh.judge(parser
                              .parse(fmt::format(R"({{"taskType":"{}","model":"{}"}})",
                                                 provider->task->name, model->air))
                              .value(),
                          own);
    return our_catalog().models.size();
  });

  Medians medians;
  benchmark::RunSpecifiedBenchmarks(&medians);
  const auto verdicts = medians.seconds["verdicts"];
  fmt::print("\nverdicts / parse_and_visit: {:.2f} (at most 1.6 is wanted)\n",
             verdicts / medians.seconds["parse_and_visit"]);
  fmt::print("findings / parse_and_visit: {:.2f}\n",
             medians.seconds["findings"] / medians.seconds["parse_and_visit"]);
  compare_processes(folder, verdicts);
  std::filesystem::remove_all(folder);
  return 0;
}
