#pragma once

#include <map>
#include <mutex>
#include <string>

#include "output/plan.hpp"
#include "output/sink.hpp"

namespace aircat::output {

/// Keeps the files, for tests and for whoever reads them at once.
class MemorySink final : public Sink {
public:
  void begin(Plan plan) override;
  void put(OutputFile file) override;
  [[nodiscard]] SinkReport finish() override;

  /// The bytes by path.
  [[nodiscard]] const std::map<std::string, std::string>& files() const { return files_; }

private:
  CheckedPlan plan_;
  SinkReport report_;
  std::map<std::string, std::string> files_;
  std::mutex mutex_;
};

} // namespace aircat::output
