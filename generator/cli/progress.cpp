#include "cli/progress.hpp"

#include <cstdio>
#include <unistd.h>

namespace aircat::cli {

Progress::Progress() : wanted_(::isatty(STDERR_FILENO) != 0) {}

void Progress::advance(std::size_t bytes, std::uint64_t tasks) {
  bytes_ += bytes;
  constexpr auto interval = std::chrono::milliseconds(500);
  const auto now = Clock::now();
  if (!wanted_ || now - last_ < interval)
    return;
  last_ = now;
  shown_ = true;
  const auto seconds = std::chrono::duration<double>(now - start_).count();
  std::fprintf(stderr, "\r\033[K%llu tasks, %.0f MB, %.1f s",
               static_cast<unsigned long long>(tasks), static_cast<double>(bytes_) / 1e6, seconds);
  std::fflush(stderr);
}

void Progress::clear() {
  if (shown_)
    std::fputs("\r\033[K", stderr);
  shown_ = false;
}

} // namespace aircat::cli
