#include "scene.hpp"

#include "synthetic.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace aircat::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

/// How long the step took, as `generate --timing` prints it.
double seconds_of(const std::string& step, const std::string& output) {
  const auto at = output.rfind(step + " ");
  if (at == std::string::npos)
    throw std::runtime_error("aircat does not say how long this took: " + step + "\n" + output);
  return std::strtod(output.c_str() + at + step.size(), nullptr) / 1000;
}

} // namespace

Scene::Scene(const Programs& programs, const std::string& folder, std::size_t models)
    : programs_(programs), folder_(folder), models_(models) {
  const fs::path source(programs_.source);
  fs::create_directories(folder_);
  if (models == 0) {
    fs::copy(source / "catalog", folder_ + "/catalog", fs::copy_options::recursive);
    models_ = files_in(folder_ + "/catalog/models").size();
  } else {
    write_catalog((source / "catalog").string(), models, folder_ + "/catalog");
  }
  fs::copy(source / "templates", folder_ + "/templates", fs::copy_options::recursive);
  // A run remembers nothing of files that are as young as itself.
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  (void)run({programs_.aircat, "generate"}, folder_);
  list_files();
}

void Scene::list_files() {
  std::ofstream pack(folder_ + "/pack", std::ios::binary);
  const fs::path out(folder_ + "/generated");
  for (const auto& file : files_in(out)) {
    // Not by way of memory: a process counts what its parent had before it as its own.
    const std::ifstream in(file, std::ios::binary);
    const auto size = static_cast<std::size_t>(fs::file_size(file));
    pack << fs::path(file).lexically_relative(out).string() << ' ' << size << '\n' << in.rdbuf();
    ++files_;
    bytes_ += size;
  }
  std::ofstream list(folder_ + "/list");
  for (const auto* part : {"catalog", "templates", "generated"})
    for (const auto& file : files_in(fs::path(folder_) / part))
      list << fs::path(file).lexically_relative(folder_).string() << '\n';
}

Figures Scene::measure() {
  const auto aircat = [&](std::vector<std::string> words) {
    words.insert(words.begin(), programs_.aircat);
    return run(words, folder_);
  };
  Figures figures;
  const auto cold = aircat({"generate", "--out", "cold", "--timing"});
  figures.proof = seconds_of("prove", cold.output);
  figures.cold = cold.seconds - figures.proof;
  figures.memory = cold.megabytes;
  fs::remove_all(folder_ + "/cold");
  figures.trivial_write = run({programs_.trivial_write, "pack", "trivial"}, folder_).seconds;
  fs::remove_all(folder_ + "/trivial");
  figures.trivial_read = run({programs_.trivial_read, "list"}, folder_).seconds;
  const auto idle = aircat({"generate"});
  if (idle.output.find("nothing has changed") == std::string::npos)
    throw std::runtime_error("aircat generate had something to do:\n" + idle.output);
  figures.idle = idle.seconds;
  const auto check = aircat({"generate", "--check", "--timing"});
  figures.check = check.seconds - seconds_of("prove", check.output);
  figures.version = aircat({"--version"}).seconds;
  return figures;
}

} // namespace aircat::bench
