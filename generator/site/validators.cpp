#include "site/validators.hpp"

#include "site/codes.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unordered_map>

extern char** environ;

namespace aircat::site {
namespace {

namespace fs = std::filesystem;

constexpr auto without = "or make a site whose pages do not judge requests: --no-validators";

/// A folder of its own, gone at the end.
class Scratch {
public:
  Scratch() {
    std::error_code error;
    auto name = (fs::temp_directory_path(error) / "aircat-site-XXXXXX").string();
    if (!error && ::mkdtemp(name.data()))
      folder_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    if (!folder_.empty())
      fs::remove_all(folder_, ignored);
  }
  [[nodiscard]] bool is_usable() const { return !folder_.empty(); }
  [[nodiscard]] std::string file(const char* name) const { return (folder_ / name).string(); }

private:
  fs::path folder_;
};

std::string read(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Ended {
  int error = 0;  ///< why it could not be started
  int status = 0; ///< its exit code otherwise, 128 and the signal's number when one ended it
};

/// Runs a program of the PATH; what it says goes into the file `log`.
Ended run(std::vector<std::string> command, const std::string& log) {
  std::vector<char*> arguments;
  for (auto& argument : command)
    arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    return {error, 0};
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return {0, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

std::string last_line(const std::string& text) {
  const auto end = text.find_last_not_of(" \n");
  if (end == std::string::npos)
    return "it says nothing";
  const auto begin = text.find_last_of('\n', end);
  return text.substr(begin == std::string::npos ? 0 : begin + 1, end - begin);
}

std::string script_path(const std::string& schema_path) {
  constexpr std::string_view ending = ".schema.json";
  return schema_path.substr(0, schema_path.size() - ending.size()) + ".validator.js";
}

} // namespace

std::vector<output::OutputFile> make_validators(const std::vector<output::OutputFile>& schemas,
                                                const std::string& templates, Findings& findings) {
  const auto folder = templates + "/validators";
  const auto script = folder + "/compile.mjs";
  std::error_code error;
  for (const auto* package : {"ajv", "esbuild"})
    if (!fs::exists(fs::path(folder) / "node_modules" / package / "package.json", error)) {
      findings.error(code::no_packages, {folder + "/package.json", 0, 0}, "",
                     fmt::format("the package {} is not installed", package),
                     fmt::format("run npm ci in {}, {}", folder, without));
      return {};
    }
  const Scratch scratch;
  if (!scratch.is_usable()) {
    findings.error(code::no_validator, {script, 0, 0}, "", "no temporary folder can be made",
                   "set TMPDIR to a folder with room");
    return {};
  }
  const auto in = scratch.file("schemas.jsonl");
  const auto out = scratch.file("validators.jsonl");
  const auto log = scratch.file("log");
  {
    std::ofstream file(in, std::ios::binary);
    for (const auto& schema : schemas)
      file << Json{{"path", script_path(schema.path)}, {"schema", Json::parse(schema.content)}}
                  .dump()
           << '\n';
  }
  const auto ended = run({"node", script, in, out}, log);
  if (ended.error != 0) {
    findings.error(code::no_node, {script, 0, 0}, "",
                   fmt::format("node cannot be started: {}", std::strerror(ended.error)),
                   fmt::format("install Node 18 or later, {}", without));
    return {};
  }
  if (ended.status != 0) {
    findings.error(ended.status == 127 ? code::no_node : code::no_validator, {script, 0, 0}, "",
                   fmt::format("node ended with {}: {}", ended.status, last_line(read(log))),
                   fmt::format("run npm ci in {}, {}", folder, without));
    return {};
  }
  std::vector<output::OutputFile> files;
  std::ifstream made(out, std::ios::binary);
  for (std::string line; std::getline(made, line);) {
    auto json = Json::parse(line, nullptr, false);
    if (json.is_discarded() || !json.contains("path") || !json.contains("code"))
      break;
    files.push_back({json["path"].get<std::string>(), json["code"].get<std::string>()});
  }
  bool complete = files.size() == schemas.size();
  for (std::size_t i = 0; complete && i < files.size(); ++i)
    complete = files[i].path == script_path(schemas[i].path) && !files[i].content.empty();
  if (!complete) {
    findings.error(code::no_validator, {script, 0, 0}, "",
                   fmt::format("{} schemas gave {} validators", schemas.size(), files.size()),
                   fmt::format("run npm ci in {}, {}", folder, without));
    return {};
  }
  return files;
}

} // namespace aircat::site
