// How long `aircat generate` takes, as whole processes, against trivial programs that do no more
// than read or write the same files. See README.md.

#include "peers.hpp"
#include "scene.hpp"
#include "statistics.hpp"
#include "work_folder.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aircat::bench;
/// Figures of all repetitions, and what is said of them.
class Table {
public:
  explicit Table(const std::vector<Figures>& figures) : figures_(figures) {}

  [[nodiscard]] double of(double Figures::*figure) const {
    std::vector<double> values;
    for (const auto& one : figures_)
      values.push_back(one.*figure);
    return median(values);
  }

  /// The median of the ratios: programs that ran one after another met the same machine.
  [[nodiscard]] double ratio(double Figures::*figure, double Figures::*to) const {
    std::vector<double> values;
    for (const auto& one : figures_)
      values.push_back(one.*figure / one.*to);
    return median(values);
  }

private:
  const std::vector<Figures>& figures_;
};

/// Prints lines and remembers whether a target was missed.
class Report {
public:
  void ratio(std::string_view what, const Table& table, double Figures::*figure,
             double Figures::*to, double most) {
    const double value = table.ratio(figure, to);
    line(what,
         fmt::format("{:8.1f} ms, trivial {:8.1f} ms, ratio {:5.2f}", table.of(figure) * 1000,
                     table.of(to) * 1000, value),
         fmt::format("{:.0f}", most), value <= most);
  }
  void at_most(std::string_view what, double value, std::string_view unit, double most) {
    line(what, fmt::format("{:8.1f} {}", value, unit), fmt::format("{:.0f} {}", most, unit),
         value <= most);
  }
  [[nodiscard]] bool missed() const { return missed_; }

private:
  void line(std::string_view what, const std::string& value, const std::string& most, bool good) {
    fmt::print("  {:<28} {:<50} at most {:<8} {}\n", what, value, most, good ? "ok" : "MISSED");
    std::fflush(stdout);
    missed_ = missed_ || !good;
  }
  bool missed_ = false;
};

void report_scene(const Scene& scene, const Table& table, bool is_own, bool is_largest,
                  Report& report) {
  fmt::print("\n{}{} models, {} files, {:.1f} MB\n",
             is_own ? "this catalog: " : "synthetic: ", scene.models(), scene.files(),
             static_cast<double>(scene.bytes()) / 1e6);
  report.ratio("cold, without the proof", table, &Figures::cold, &Figures::trivial_write, 2);
  report.ratio("nothing to do", table, &Figures::idle, &Figures::trivial_read, 2);
  report.ratio("--check, without the proof", table, &Figures::check, &Figures::trivial_read, 3);
  if (is_own)
    report.at_most("proof of requests", table.of(&Figures::proof) * 1000, "ms", 1000);
  else
    fmt::print("  {:<28} {:8.1f} ms\n", "proof of requests", table.of(&Figures::proof) * 1000);
  if (is_own)
    report.at_most("--version", table.of(&Figures::version) * 1000, "ms", 10);
  if (is_largest)
    report.at_most("peak memory, with the proof", table.of(&Figures::memory), "MB", 100);
  else
    fmt::print("  {:<28} {:8.1f} MB\n", "peak memory, with the proof", table.of(&Figures::memory));
}

/// Time and memory for each model at the larger size against the smaller one: 1 is linear.
void report_growth(const Scene& small, const Table& at_small, const Scene& large,
                   const Table& at_large, Report& report) {
  constexpr double noise = 1.1;
  fmt::print("\ngrowth from {} to {} models, for each model\n", small.models(), large.models());
  const auto each = [&](std::string_view what, double Figures::*figure) {
    report.at_most(what,
                   at_large.of(figure) / static_cast<double>(large.models()) /
                       (at_small.of(figure) / static_cast<double>(small.models())),
                   "times", noise);
  };
  each("cold", &Figures::cold);
  each("nothing to do", &Figures::idle);
  each("--check", &Figures::check);
  each("proof", &Figures::proof);
  each("peak memory", &Figures::memory);
}

int bench(std::size_t repetitions) {
  const Programs programs{AIRCAT_PROGRAM, AIRCAT_TRIVIAL_WRITE, AIRCAT_TRIVIAL_READ,
                          AIRCAT_SOURCE_DIR};
  const WorkFolder work;
  ::setenv("XDG_CACHE_HOME", (work.path() + "/cache").c_str(), 1);
  fmt::print("generate_bench: medians of {} repetitions, of processes that take turns\n",
             repetitions);
  std::vector<Scene> scenes;
  for (const std::size_t models : {0, 240, 2400})
    scenes.emplace_back(programs, work.path() + "/" + std::to_string(models), models);
  std::vector<std::vector<Figures>> figures(scenes.size());
  Report report;
  std::vector<Table> tables;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    // The shorter the processes, the more of them a steady median takes.
    const auto times = repetitions * (i == 0 ? 10 : i == 1 ? 3 : 1);
    for (std::size_t n = 0; n < times; ++n)
      figures[i].push_back(scenes[i].measure());
    tables.emplace_back(figures[i]);
    report_scene(scenes[i], tables[i], i == 0, i + 1 == scenes.size(), report);
  }
  report_growth(scenes[1], tables[1], scenes[2], tables[2], report);

  const auto& large = scenes.back();
  const auto models = static_cast<double>(large.models());
  fmt::print(
      "\nmodels a second\n{:<8} {:>8.0f} models/s, {:.1f} files a model ({:.0f} with the proof)\n",
      "aircat", models / tables.back().of(&Figures::cold),
      static_cast<double>(large.files()) / models,
      models / (tables.back().of(&Figures::cold) + tables.back().of(&Figures::proof)));
  compare_with_peers(work.path(), large.models(), repetitions);
  fmt::print("\n{}\n", report.missed() ? "a target was missed" : "all targets are met");
  return report.missed() ? 1 : 0;
}

} // namespace

int main(int argc, char** argv) {
  try {
    const int repetitions = argc > 1 ? std::atoi(argv[1]) : 9;
    if (argc > 2 || repetitions < 1) {
      std::fputs("usage: generate_bench [REPETITIONS]\n", stderr);
      return 3;
    }
    return bench(static_cast<std::size_t>(repetitions));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "generate_bench: %s\n", error.what());
    return 4;
  }
}
