#include "cli/locate.hpp"

#include <filesystem>
#include <thread>

namespace aircat::cli {
namespace {

namespace fs = std::filesystem;

/// share/aircat/<name> where the program is installed, in bin/ or libexec/aircat/.
fs::path installed(const std::string& name) {
  std::error_code error;
  auto folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  while (!error && folder.has_relative_path()) {
    folder = folder.parent_path();
    if (auto shared = folder / "share" / "aircat" / name; fs::exists(shared, error))
      return shared;
  }
  return {};
}

/// Here or above: the path of `name`, where `witness` exists. Both are seen from the same folder.
/// Paths stay relative, as people read them in findings.
std::string upward(const fs::path& name, const fs::path& witness) {
  std::error_code error;
  fs::path up;
  auto folder = fs::current_path(error);
  while (!error) {
    if (fs::exists(folder / witness, error))
      return (up / name).string();
    if (!folder.has_relative_path())
      break;
    folder = folder.parent_path();
    up /= "..";
  }
  return {};
}

std::string nearest(const std::string& name, const std::string& witness) {
  if (auto found = upward(name, fs::path(name) / witness); !found.empty())
    return found;
  std::error_code error;
  const auto shared = installed(name);
  return fs::exists(shared / witness, error) ? shared.string() : std::string{};
}

} // namespace

std::string find_catalog(const std::string& given) {
  return given.empty() ? nearest("catalog", "common.json") : given;
}

std::string find_templates() {
  return nearest("templates", ".");
}

std::string find_settings() {
  return upward("aircat.json", "aircat.json");
}

std::string default_output(const std::string& catalog) {
  const auto parent = fs::path(catalog).lexically_normal();
  const auto trimmed = parent.has_filename() ? parent : parent.parent_path();
  return (trimmed.parent_path() / "generated").string();
}

unsigned thread_count(unsigned given) {
  if (given > 0)
    return given;
  const auto machine = std::thread::hardware_concurrency();
  return machine > 0 ? machine : 1;
}

} // namespace aircat::cli
