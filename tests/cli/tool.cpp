#include "cli/tool.hpp"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace aircat::cli_test {
namespace {

/// Leaves standard input empty and sends standard output and error to files.
[[noreturn]] void become(const std::vector<char*>& arguments, const std::vector<char*>& environment,
                         const char* folder, const char* out, const char* err) {
  const auto redirect = [](const char* path, int flags, int number) {
    const int file = ::open(path, flags, 0600);
    return file >= 0 && ::dup2(file, number) >= 0;
  };
  if (::chdir(folder) == 0 && redirect("/dev/null", O_RDONLY, STDIN_FILENO) &&
      redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO) &&
      redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO))
    ::execve(arguments.front(), arguments.data(), environment.data());
  ::_exit(127);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (auto& text : texts)
    out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

} // namespace

Ending run(const std::vector<std::string>& command, const Setting& setting) {
  const support::TemporaryFolder outputs;
  const auto out = (outputs.path() / "out").string(), err = (outputs.path() / "err").string();
  const auto folder = setting.folder.string();
  auto variables = setting.variables;
  variables.emplace("PATH", fs::path(AIRCAT_BINARY).parent_path().string() + ":/usr/bin:/bin");
  variables.emplace("LC_ALL", "C");
  // Passed on so that programs built with sanitizers behave as their caller wants.
  for (const auto* name : {"ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"})
    if (const char* value = std::getenv(name))
      variables.emplace(name, value);
  std::vector<std::string> arguments = command, environment;
  for (const auto& [name, value] : variables)
    environment.push_back(name + "=" + value);
  const auto argument_pointers = pointers(arguments), environment_pointers = pointers(environment);
  const auto child = ::fork();
  if (child < 0)
    throw std::runtime_error("cannot fork");
  if (child == 0)
    become(argument_pointers, environment_pointers, folder.c_str(), out.c_str(), err.c_str());
  int status = 0;
  ::waitpid(child, &status, 0);
  Ending ending;
  ending.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ending.out = read(out).value_or("");
  ending.err = read(err).value_or("");
  return ending;
}

Workplace::Workplace() {
  const fs::path tests = fs::path(AIRCAT_SOURCE_DIR) / "tests";
  fs::copy(tests / "check/base", path() / "catalog", fs::copy_options::recursive);
  fs::copy(tests / "cli/base", path(), fs::copy_options::recursive);
}

Setting Workplace::setting(std::map<std::string, std::string> variables) const {
  variables.emplace("HOME", path().string());
  variables.emplace("XDG_CACHE_HOME", (path() / ".cache").string());
  return {path(), std::move(variables)};
}

Ending Workplace::aircat(std::vector<std::string> arguments,
                         std::map<std::string, std::string> variables) const {
  arguments.insert(arguments.begin(), AIRCAT_BINARY);
  return run(arguments, setting(std::move(variables)));
}

Ending Workplace::shell(const fs::path& script) const {
  return run({"/bin/sh", script.string()}, setting());
}

void add_models(const Workplace& place, int count) {
  for (int i = 0; i < count; ++i) {
    const auto number = std::to_string(i);
    write(place / ("catalog/models/acme/made-" + number + ".json"),
          R"({ "air": "made:)" + number + R"(@1", "name": "Made )" + number +
              R"(", "class": "Made)" + number +
              R"(", "capabilities": { "text-to-image": { "status": "implemented" } } })" + "\n");
  }
}

} // namespace aircat::cli_test
