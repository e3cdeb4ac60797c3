#include "output/dry_run_sink.hpp"

#include <utility>

namespace aircat::output {

void DryRunSink::put(OutputFile file) {
  if (!usable_ || !workspace_.plan().index(file.path))
    return;
  const auto compared = workspace_.preview(file.path, file.content);
  switch (compared.state) {
  case State::failed:
    return workspace_.fail(file.path, compared.failure);
  case State::equal:
    return workspace_.add_unchanged();
  case State::absent:
    return workspace_.changed({std::move(file.path), Change::created});
  case State::different:
    if (!workspace_.owns(file.path))
      return workspace_.fail_foreign(file.path);
    return workspace_.changed({std::move(file.path), Change::updated});
  }
}

SinkReport DryRunSink::finish() {
  if (usable_ && !workspace_.failed())
    for (const auto& path : workspace_.plan().stale(workspace_.owned()))
      if (workspace_.tree().exists(path))
        workspace_.changed({path, Change::removed});
  return workspace_.take_report();
}

} // namespace aircat::output
