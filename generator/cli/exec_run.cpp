#include "cli/commands.hpp"
#include "cli/console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace aircat::cli {
namespace {

namespace fs = std::filesystem;

/// Where the program that sends stands: beside this one, or where it is installed.
constexpr std::array places{"aircat-run", "../libexec/aircat/aircat-run"};

/// As this process was called.
std::vector<std::string> arguments() {
  std::ifstream file("/proc/self/cmdline", std::ios::binary);
  std::vector<std::string> all;
  for (std::string argument; std::getline(file, argument, '\0');)
    all.push_back(argument);
  return all;
}

} // namespace

// What sends is a program of its own, because the library for it would cost every other command
// several times its own time to start.
ExitCode run(const RunOptions& options) {
  const Console console(options.common.format);
  std::error_code error;
  const auto folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  auto texts = arguments();
  std::vector<char*> pointers;
  for (auto& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  int reason = ENOENT;
  for (const auto* place : places) {
    ::execv((folder / place).c_str(), pointers.data());
    if (errno != ENOENT)
      reason = errno;
  }
  console.fail(fmt::format("cannot start aircat-run, which belongs beside {}: {}; install aircat "
                           "whole",
                           (folder / "aircat").string(), std::strerror(reason)));
  return ExitCode::io;
}

} // namespace aircat::cli
