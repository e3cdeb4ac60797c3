#include "cli/command_line.hpp"
#include "cli/commands.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <new>

namespace {

int end_with(aircat::cli::ExitCode code) {
  return static_cast<int>(code);
}

/// glibc keeps freed memory for itself up to the size of the largest text that was ever freed:
/// after documents of tens of megabytes that is a lot.
void give_large_texts_back() {
#ifdef __GLIBC__
  constexpr int large = 1 << 20;
  ::mallopt(M_MMAP_THRESHOLD, large);
#endif
}

} // namespace

int main(int argc, char** argv) {
  using aircat::cli::ExitCode;
  give_large_texts_back();
  std::signal(SIGXFSZ,
              SIG_IGN); // a limit on file sizes is a failed write, not the end of the process
  try {
    const auto command = aircat::cli::read_command_line(argc, argv);
    if (!command) {
      const auto& ending = command.error();
      std::fputs(ending.text.c_str(), ending.code == ExitCode::fine ? stdout : stderr);
      return end_with(ending.code);
    }
    return end_with(
        std::visit([](const auto& options) { return aircat::cli::run(options); }, *command));
  } catch (const std::bad_alloc&) {
    std::fputs("aircat: out of memory\n", stderr);
    return end_with(ExitCode::io);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "aircat: this is a bug of aircat, please report it: %s\n", error.what());
    return end_with(ExitCode::bug);
  }
}
