// How long `aircat lint` takes, as a whole process, against Spectral and Redocly on the same
// documents, and how that grows with their number. See README.md.

#include "lint_project.hpp"
#include "process.hpp"
#include "statistics.hpp"
#include "work_folder.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace aircat::bench;
namespace fs = std::filesystem;

const std::string source = AIRCAT_SOURCE_DIR;
constexpr double times_faster = 100, linear = 1.1;

using Words = std::vector<std::string>;

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// A project of so many times 24 documents, with their translations and providers' code.
struct Scene {
  Scene(const std::string& in, std::size_t copies) : folder(in) {
    fs::create_directories(folder);
    fs::copy_file(source + "/aircat.json", folder + "/aircat.json");
    project = write_lint_project(source + "/generated/imgly", copies, folder);
    // All of it is understood, and nothing is wrong with it.
    const auto said = lint().output;
    const auto wanted = fmt::format("{0} schemas with {0} inputs", project.schemas.size());
    if (said.find(wanted) == std::string::npos || said.find("warning") != std::string::npos ||
        said.find("100%") == std::string::npos)
      throw std::runtime_error("these are not the documents of this benchmark:\n" + said);
  }

  [[nodiscard]] Run lint() const { return run({AIRCAT_PROGRAM, "lint"}, folder); }
  [[nodiscard]] Run on_documents(const Words& program) const {
    return run(with(program, project.schemas), folder);
  }

  std::string folder;
  LintProject project;
};

struct Figures {
  double seconds = 0, megabytes = 0;
};

Figures medians(const std::vector<Run>& runs) {
  std::vector<double> seconds, megabytes;
  for (const auto& one : runs) {
    seconds.push_back(one.seconds);
    megabytes.push_back(one.megabytes);
  }
  return {median(seconds), median(megabytes)};
}

/// Prints a figure with its target; whether it is met.
bool judge(const std::string& what, const std::string& value, const std::string& target,
           bool good) {
  fmt::print("  {:<36} {:<34} {:<16} {}\n", what, value, target, good ? "ok" : "MISSED");
  std::fflush(stdout);
  return good;
}

struct Peer {
  std::string name;
  Words program;
  std::vector<double> seconds, ratios, ratios_of_documents;
};

/// Programs take turns, so that each ratio is of runs that met the same machine.
bool compare(const Scene& scene, std::size_t repetitions) {
  const auto modules = source + "/tests/schemas/node_modules";
  if (!is_installed("node") || !fs::exists(modules + "/@redocly/cli")) {
    fmt::print("  the others are not installed: run `npm ci` in tests/schemas\n");
    return false;
  }
  std::vector<Peer> peers{{"Spectral",
                           {"node", modules + "/@stoplight/spectral-cli/dist/index.js", "lint",
                            "--ruleset", source + "/bench/spectral.yaml"},
                           {},
                           {},
                           {}},
                          {"Redocly",
                           {"node", modules + "/@redocly/cli/bin/cli.js", "lint", "--config",
                            source + "/tests/typescript/redocly.yaml"},
                           {},
                           {},
                           {}}};
  std::vector<Run> all, documents;
  for (std::size_t i = 0; i < repetitions; ++i) {
    all.push_back(scene.lint());
    documents.push_back(scene.on_documents({AIRCAT_PROGRAM, "lint"}));
    for (auto& peer : peers) {
      const auto taken = scene.on_documents(peer.program).seconds;
      peer.seconds.push_back(taken);
      peer.ratios.push_back(taken / all.back().seconds);
      peer.ratios_of_documents.push_back(taken / documents.back().seconds);
    }
  }
  fmt::print("  {:<36} {:8.1f} ms, with translations and code {:.1f} ms\n", "aircat",
             medians(documents).seconds * 1e3, medians(all).seconds * 1e3);
  bool good = true;
  for (const auto& peer : peers) {
    const auto ratio = median(peer.ratios_of_documents);
    good = judge(peer.name,
                 fmt::format("{:8.1f} ms, {:.0f} times ({:.0f})", median(peer.seconds) * 1e3, ratio,
                             median(peer.ratios)),
                 fmt::format("at least {:.0f}", times_faster), ratio >= times_faster) &&
           good;
  }
  return good;
}

int bench(std::size_t repetitions) {
  const WorkFolder work;
  fmt::print("lint_bench: medians of {} repetitions, of processes that take turns\n", repetitions);
  bool good = true;
  double before = 0;
  for (const std::size_t copies : {10, 100, 1000}) {
    const Scene scene(fmt::format("{}/{}", work.path(), copies), copies);
    const auto count = static_cast<double>(scene.project.schemas.size());
    fmt::print("\n{} documents, {} files, {:.1f} MB\n", scene.project.schemas.size(),
               scene.project.files, static_cast<double>(scene.project.bytes) / 1e6);
    if (before == 0)
      good = compare(scene, repetitions) && good;
    std::vector<Run> runs;
    for (std::size_t i = 0; i < repetitions; ++i)
      runs.push_back(scene.lint());
    const auto [seconds, megabytes] = medians(runs);
    const auto each = seconds / count;
    fmt::print("  {:<36} {:8.1f} ms, {:.1f} MB\n", "aircat lint, all files", seconds * 1e3,
               megabytes);
    if (before > 0)
      good =
          judge("for each document, against a tenth", fmt::format("{:8.2f} times", each / before),
                fmt::format("at most {:.1f}", linear), each / before <= linear) &&
          good;
    before = each;
  }
  fmt::print("\n{}\n", good ? "all targets are met" : "a target was missed");
  return good ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
  try {
    const int repetitions = argc > 1 ? std::atoi(argv[1]) : 5;
    if (argc > 2 || repetitions < 1) {
      std::fputs("usage: lint_bench [REPETITIONS]\n", stderr);
      return 3;
    }
    return bench(static_cast<std::size_t>(repetitions));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "lint_bench: %s\n", error.what());
    return 4;
  }
}
