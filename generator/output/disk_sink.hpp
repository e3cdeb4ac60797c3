#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "output/sink.hpp"
#include "output/workspace.hpp"

namespace aircat::output {

/// Writes what changed below a folder, each file whole or not at all, and removes what an earlier
/// run made and this one does not. Never touches a file that it did not make.
class DiskSink final : public Sink {
public:
  explicit DiskSink(std::string root) : workspace_(std::move(root)) {}
  void begin(Plan plan) override;
  void put(OutputFile file) override;
  [[nodiscard]] SinkReport finish() override;

private:
  /// What is known of a selected path.
  enum class Standing : std::uint8_t {
    owned,   ///< an earlier run made it
    claimed, ///< nothing is there, and the manifest lists it already
    unknown, ///< something is there that the manifest does not list
    refused, ///< not ours in the end
    done,    ///< ours, and as it should be
  };

  void claim();
  void remove(const std::string& path);
  void save_manifest(const std::vector<std::string>& paths);

  Workspace workspace_;
  bool usable_ = false;
  std::vector<std::atomic<Standing>> standings_; ///< by the plan's index
  std::string manifest_;                         ///< as it is on disk now
};

} // namespace aircat::output
