#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "output/disk_sink.hpp"

namespace aircat::test {

namespace fs = std::filesystem;

/// A folder of its own for a test, gone afterwards.
class Folder {
public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "aircat-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  [[nodiscard]] fs::path operator/(std::string_view name) const { return path_ / name; }
  [[nodiscard]] std::string string() const { return path_.string(); }

  void write(std::string_view name, std::string_view content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  [[nodiscard]] std::string read(std::string_view name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// All files by path, folders ending with a slash when empty.
  [[nodiscard]] std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(path_)) {
      const auto name = entry.path().lexically_relative(path_).generic_string();
      if (entry.is_regular_file())
        out[name] = read(name);
      else if (entry.is_directory() && fs::is_empty(entry.path()))
        out[name + "/"];
    }
    return out;
  }

private:
  fs::path path_;
};

inline output::SinkReport generate(const Folder& folder, std::vector<output::OutputFile> files,
                                   output::Plan plan = {}, unsigned jobs = 1) {
  output::DiskSink sink(folder.string());
  return output::deliver(sink, std::move(files), std::move(plan), jobs);
}

inline std::string codes_of(const output::SinkReport& report) {
  std::string out;
  for (const auto& finding : report.findings.all())
    out += (out.empty() ? "" : " ") + finding.code;
  return out;
}

/// "c a/x, u b" for a/x created and b updated.
inline std::string changes_of(const output::SinkReport& report) {
  std::string out;
  for (const auto& change : report.changes)
    out.append(out.empty() ? "" : ", ")
        .append(1, "cure"[static_cast<int>(change.change)])
        .append(" ")
        .append(change.path);
  return out;
}

} // namespace aircat::test
