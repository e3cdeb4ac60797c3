#pragma once

#include "process.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace aircat::bench {

/// Where the programs and the project's folders are.
struct Programs {
  std::string aircat;
  std::string trivial_write;
  std::string trivial_read;
  std::string source; ///< holds catalog/ and templates/
};

/// The figures of one repetition, in seconds and units of 10^6 bytes. Those of aircat are of whole
/// processes, less the proof of requests, which each process times itself.
struct Figures {
  double cold = 0, trivial_write = 0;
  double idle = 0, trivial_read = 0;
  double check = 0;
  double proof = 0;
  double version = 0;
  double memory = 0; ///< the most that the cold run had, its proof included
};

/// One catalog in a folder of its own, with all that is run on it.
class Scene {
public:
  /// Zero models: the project's own catalog.
  Scene(const Programs& programs, const std::string& folder, std::size_t models);

  /// Runs each program once.
  [[nodiscard]] Figures measure();

  [[nodiscard]] std::size_t models() const { return models_; }
  [[nodiscard]] std::size_t files() const { return files_; }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
  /// What a generator has to write, and what it has to read to see that nothing has changed.
  void list_files();

  Programs programs_;
  std::string folder_;
  std::size_t models_;
  std::size_t files_ = 0;
  std::size_t bytes_ = 0;
};

} // namespace aircat::bench
