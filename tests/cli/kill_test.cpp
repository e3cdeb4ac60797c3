#include "cli/tool.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace aircat::cli_test;
using namespace std::chrono_literals;

namespace {

bool is_temporary(const std::string& name) {
  return name.find(".aircat-tmp-") != std::string::npos;
}

/// Starts a run and kills it after a while; whether it was killed in time.
bool kill_after(const Workplace& place, std::chrono::microseconds time) {
  const auto catalog = (place / "catalog").string(), templates = (place / "templates").string();
  const auto out = (place / "generated").string();
  const auto child = ::fork();
  if (child == 0) {
    if (!std::freopen("/dev/null", "w", stderr) || ::chdir(place.path().c_str()) != 0)
      ::_exit(127);
    ::setenv("XDG_CACHE_HOME", "/proc/none", 1);
    ::execl(AIRCAT_BINARY, "aircat", "generate", "--out", out.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  std::this_thread::sleep_for(time);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

} // namespace

TEST_CASE("a killed run leaves whole files, and the next run mends all") {
  const Workplace place;
  add_models(place, 200);
  const auto started = std::chrono::steady_clock::now();
  REQUIRE(place.aircat({"generate"}, {{"XDG_CACHE_HOME", "/proc/none"}}).code == 0);
  const auto whole_run = std::chrono::steady_clock::now() - started;
  const auto expected = place.generated();
  REQUIRE(expected.size() > 200);

  int killed = 0, partial = 0;
  constexpr int rounds = 8;
  for (int i = 1; i <= rounds; ++i) {
    // Half of the rounds begin with nothing, half with files that all have to be written again.
    if (i % 2 == 0)
      fs::remove_all(place / "generated");
    else
      for (const auto& [name, text] : expected)
        if (name != ".aircat-manifest")
          write(place / ("generated/" + name), "old\n");
    killed += kill_after(place, std::chrono::duration_cast<std::chrono::microseconds>(whole_run *
                                                                                      i / rounds))
                  ? 1
                  : 0;
    int whole = 0;
    for (const auto& [name, text] : place.generated()) {
      if (is_temporary(name) || name == ".aircat-manifest")
        continue;
      const bool is_old = i % 2 != 0 && text == "old\n";
      if (!is_old && text != expected.at(name))
        FAIL_CHECK(name << " is neither old nor new: " << text);
      whole += is_old ? 0 : 1;
    }
    partial += whole > 0 && whole + 1 < static_cast<int>(expected.size()) ? 1 : 0;
    REQUIRE(place.aircat({"generate"}, {{"XDG_CACHE_HOME", "/proc/none"}}).code == 0);
    CHECK(place.generated() == expected);
  }
  CHECK(killed > 0);
  if (partial == 0)
    WARN("no run was killed while it wrote");
}
