#include "output/memory_sink.hpp"

#include <utility>

namespace aircat::output {

void MemorySink::begin(Plan plan) {
  plan_ = CheckedPlan(std::move(plan), {}, report_.findings);
}

void MemorySink::put(OutputFile file) {
  if (!plan_.index(file.path))
    return;
  const std::lock_guard lock(mutex_);
  files_.insert_or_assign(std::move(file.path), std::move(file.content));
}

SinkReport MemorySink::finish() {
  for (const auto& [path, content] : files_)
    report_.changes.push_back({path, Change::created});
  report_.findings.sort();
  return std::move(report_);
}

} // namespace aircat::output
