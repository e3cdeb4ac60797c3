#pragma once

#include "support/files.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aircat::cli_test {

namespace fs = std::filesystem;
using support::read;
using support::write;

/// How a process ended, and what it printed.
struct Ending {
  int code = 0; ///< of a signal: 128 and its number
  std::string out, err;
};

struct Setting {
  fs::path folder = "/";
  std::map<std::string, std::string> variables = {}; ///< beside the few that every process gets
};

/// Runs a program to its end. It sees no variable of ours but those of the setting, and finds
/// `aircat` on its path.
[[nodiscard]] Ending run(const std::vector<std::string>& command, const Setting& setting);

/// The working folder of a test: `catalog/` with two models of one vendor, and `templates/` with
/// the small target `mini`, which writes a file a provider and a list of all.
class Workplace {
public:
  Workplace();

  [[nodiscard]] const fs::path& path() const { return folder_.path(); }
  [[nodiscard]] fs::path operator/(const std::string& name) const { return path() / name; }
  [[nodiscard]] std::map<std::string, std::string> generated() const {
    return support::files_below(path() / "generated");
  }
  /// Runs aircat here, with its cache inside the folder.
  [[nodiscard]] Ending aircat(std::vector<std::string> arguments,
                              std::map<std::string, std::string> variables = {}) const;
  /// Runs a shell script here.
  [[nodiscard]] Ending shell(const fs::path& script) const;

private:
  [[nodiscard]] Setting setting(std::map<std::string, std::string> variables = {}) const;

  support::TemporaryFolder folder_;
};

/// A catalog of `count` more models in the folder.
void add_models(const Workplace& place, int count);

} // namespace aircat::cli_test
