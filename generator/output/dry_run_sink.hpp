#pragma once

#include "output/sink.hpp"
#include "output/workspace.hpp"

namespace aircat::output {

/// Tells what DiskSink would do, and writes nothing.
class DryRunSink final : public Sink {
public:
  explicit DryRunSink(std::string root) : workspace_(std::move(root)) {}
  void begin(Plan plan) override { usable_ = workspace_.begin(std::move(plan), false); }
  void put(OutputFile file) override;
  [[nodiscard]] SinkReport finish() override;

private:
  Workspace workspace_;
  bool usable_ = false;
};

} // namespace aircat::output
