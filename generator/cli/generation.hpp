#pragma once

#include "catalog/model.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"
#include "output/fingerprint.hpp"
#include "output/sink.hpp"
#include "render/generate.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aircat::cli {

/// One run of `aircat generate`, step by step: recall, prepare, deliver, finish, remember. All
/// findings are kept until the step that ends the run prints them.
class Generation {
public:
  Generation(const GenerateOptions& options, const Console& console);

  /// What the last run said, when nothing has changed since. Only for a plain run.
  [[nodiscard]] std::optional<std::string> recall();
  /// Reads, checks, proves and plans. False when errors end the run before the first byte is
  /// rendered.
  [[nodiscard]] bool prepare();
  /// Renders the selected files into the sink that the options ask for.
  [[nodiscard]] output::SinkReport deliver();
  /// Prints the findings and the changes.
  [[nodiscard]] ExitCode finish(output::SinkReport& report);
  /// Notes that everything is up to date.
  void remember(const std::string& summary);

  [[nodiscard]] ExitCode ending() const { return ending_; }
  [[nodiscard]] double seconds() const;
  [[nodiscard]] std::string timing() const;

  std::size_t models = 0, providers = 0, requests = 0;

private:
  [[nodiscard]] bool locate();
  [[nodiscard]] bool stop();
  [[nodiscard]] bool select();
  [[nodiscard]] bool is_selected(const render::PlannedFile& file) const;
  [[nodiscard]] std::optional<output::FingerprintCache> cache() const;
  [[nodiscard]] output::Plan plan() const;
  [[nodiscard]] std::string mending_command() const;
  [[nodiscard]] ExitCode write_depfile() const;
  /// Renders files in parallel; `take` gets the index and the text of each that has no fault.
  void render_all(const std::vector<const render::PlannedFile*>& files,
                  const std::vector<std::vector<std::size_t>>& groups,
                  const std::function<void(std::size_t, std::string)>& take);
  void print_changes(const output::SinkReport& report) const;
  void step(std::string name);

  const GenerateOptions& options_;
  const Console& console_;
  unsigned jobs_;
  std::string catalog_folder_, out_;
  std::vector<std::string> template_folders_;
  output::Fingerprint inputs_;
  Findings findings_;
  ExitCode ending_ = ExitCode::fine;
  catalog::Catalog catalog_;
  std::vector<render::Target> targets_;
  std::vector<const catalog::Model*> selected_models_;
  std::vector<render::PlannedFile> files_;
  std::chrono::steady_clock::time_point start_, last_;
  std::vector<std::pair<std::string, double>> steps_;
};

} // namespace aircat::cli
