// What the generated C++ classes cost a build: seconds and object code for each source, beside a
// file that includes no more than the standard headers a client cannot do without. bench/README.md
// says what each figure means.
#include "process.hpp"
#include "statistics.hpp"
#include "work_folder.hpp"

#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace aircat::bench;
namespace fs = std::filesystem;

const std::string source = AIRCAT_SOURCE_DIR;
constexpr double models = 135, cores = 2, most_seconds = 120;

/// The seconds that a file takes, optimized, and the bytes of what comes of it.
std::pair<double, double> compile(const std::string& file, const std::string& folder) {
  const auto object = folder + "/object.o";
  const auto taken =
      run({AIRCAT_CXX_COMPILER, "-std=c++20", "-O2", "-I" + source + "/runtime/include",
           "-I" + source + "/generated/cpp/include", "-c", file, "-o", object},
          folder);
  return {taken.seconds, static_cast<double>(fs::file_size(object))};
}

/// One a line of the class's start; each provider has one.
std::size_t providers_in(const std::string& file) {
  std::ifstream text(file);
  std::size_t count = 0;
  for (std::string line; std::getline(text, line);)
    count += line.find("::request(const Input&") != std::string::npos ? 1 : 0;
  return count;
}

bool measure() {
  const WorkFolder folder;
  const auto peer = folder.path() + "/peer.cpp";
  std::ofstream(peer) << "#include <functional>\n#include <future>\n#include <map>\n"
                         "#include <optional>\n#include <stop_token>\n#include <string>\n"
                         "#include <vector>\n";
  std::vector<double> seconds, ratios;
  double bytes = 0, providers = 0;
  for (const auto& entry : fs::recursive_directory_iterator(source + "/generated/cpp/src")) {
    if (!entry.is_regular_file() || entry.path().filename() == "registry.cpp")
      continue;
    const auto file = entry.path().string();
    const auto [taken, size] = compile(file, folder.path());
    seconds.push_back(taken);
    ratios.push_back(taken / compile(peer, folder.path()).first);
    bytes += size;
    providers += static_cast<double>(providers_in(file));
  }
  const auto whole = median(seconds) * models / cores;
  fmt::print("{} sources of {} providers: {:.2f} s each, {:.2f} times the headers alone; {:.0f} KB "
             "of object code a provider\n",
             seconds.size(), providers, median(seconds), median(ratios), bytes / providers / 1000);
  fmt::print("{} models on {} cores: {:.0f} s, at most {:g}: {}\n", models, cores, whole,
             most_seconds, whole <= most_seconds ? "ok" : "MISSED");
  return whole <= most_seconds;
}

} // namespace

int main() {
  try {
    return measure() ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}
