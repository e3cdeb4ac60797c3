#include "cli/run_progress.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <unistd.h>

namespace aircat::cli {
namespace {

bool is_over(const aircat::Progress& progress) {
  return progress.state == "success" || progress.state == "error";
}

} // namespace

RunProgress::RunProgress(std::size_t tasks)
    : wanted_(::isatty(STDERR_FILENO) != 0), tasks_(tasks) {}

RunProgress::~RunProgress() {
  clear();
}

void RunProgress::clear() {
  const std::scoped_lock lock(mutex_);
  if (shown_)
    std::fputs("\r\033[K", stderr);
  shown_ = false;
}

void RunProgress::show(const aircat::Progress& progress) {
  if (!wanted_)
    return;
  const std::scoped_lock lock(mutex_);
  by_task_[progress.task_uuid] = progress;
  std::size_t over = 0;
  for (const auto& [uuid, one] : by_task_)
    over += is_over(one) ? 1 : 0;
  auto line = tasks_ == 1 ? progress.state : fmt::format("{} of {} tasks", over, tasks_);
  if (tasks_ == 1 && progress.percent)
    line += fmt::format(", {:.0f} %", *progress.percent);
  line += fmt::format(", {} s", progress.elapsed.count() / 1000);
  std::fputs(("\r\033[K" + line).c_str(), stderr);
  shown_ = true;
}

} // namespace aircat::cli
