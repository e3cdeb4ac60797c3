#include "examples/room.hpp"

#include "cli/tool.hpp"
#include "examples/example.hpp"

#include "json/json.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace aircat::examples_test {
namespace {

namespace fs = std::filesystem;

constexpr auto whom = "WHOM";   ///< stands for whom the example names
constexpr auto shown = "SHOWN"; ///< stands for the file that the example shows
constexpr auto own_catalog = "our catalog";

struct Room {
  std::string_view last;          ///< of its codes
  std::vector<std::string> trees; ///< laid one over the other
  std::vector<std::string> command;
  std::string format = "--format"; ///< the option for how findings are printed
};

/// In the order of their codes. Requests are judged by the project's own catalog, which has a model
/// of a made up vendor beside it. The folder of `providers` has one schema for all of them, and a
/// catalog that knows one model more.
const Room rooms[] = {
    {"AC2699", {"project"}, {"check"}},
    {"AC2999", {"project", "locales"}, {"check"}},
    {"AC3049", {own_catalog, "requests"}, {"request", whom, "inputs.json"}},
    {"AC3099", {"project"}, {"prove"}},
    {"AC3299", {own_catalog, "requests"}, {"validate", "request.json"}},
    {"AC5999", {"project"}, {"generate"}},
    {"AC6199", {"lint"}, {"lint"}},
    {"AC6239", {"providers"}, {"lint"}},
    {"AC6299", {"providers"}, {"lint", "--catalog", "catalog"}},
    {"AC6902", {"lint"}, {"lint"}},
    {"AC6903", {"lint"}, {whom, shown}},
    {"AC6999", {"lint"}, {"lint"}},
    {"AC7099", {"project"}, {"translations", "import", shown}, "--findings"},
    {"AC7107", {"project", "import"}, {"import", "document.json"}},
    {"AC7199", {"project"}, {"import", "--docs", whom, shown}},
    {"AC7299", {"project"}, {"sync-status", shown}},
};

const Room& room_of(std::string_view code) {
  const auto* const room = std::find_if(std::begin(rooms), std::end(rooms),
                                        [&](const Room& one) { return code <= one.last; });
  if (room == std::end(rooms))
    throw std::runtime_error("no room has codes such as " + std::string(code));
  return *room;
}

void copy_tree(const std::string& tree, const fs::path& folder) {
  const auto recursive = fs::copy_options::recursive;
  if (tree == own_catalog)
    fs::copy(fs::path(AIRCAT_SOURCE_DIR) / "catalog", folder / "catalog", recursive);
  else
    fs::copy(fs::path(AIRCAT_TEST_DIR) / tree, folder, recursive);
}

/// The command, with what the example says of it.
std::vector<std::string> command_of(const Room& room, const std::string& given,
                                    const std::string& file) {
  std::vector<std::string> command{AIRCAT_BINARY};
  for (const auto& word : room.command) {
    std::istringstream words(word == whom ? given : word == shown ? file : word);
    for (std::string one; words >> one;)
      command.push_back(one);
  }
  command.insert(command.end(), {room.format, "json"});
  return command;
}

std::set<std::string> codes_in(const std::string& output) {
  std::set<std::string> codes;
  auto findings = Json::parse(output, nullptr, false);
  if (findings.is_object() && findings.contains("findings"))
    findings = Json(findings["findings"]); // beside what else the command found out
  if (findings.is_array())
    for (const auto& finding : findings)
      codes.insert(finding.at("code").get<std::string>());
  return codes;
}

} // namespace

Verdict verdict_of(std::string_view code, std::string_view example) {
  const auto& room = room_of(code);
  const support::TemporaryFolder folder;
  for (const auto& tree : room.trees)
    copy_tree(tree, folder.path());
  std::string given = "runware/bfl/flux-2-pro", file;
  for (const auto& part : parts_of(example)) {
    lay_over(folder.path(), part);
    given = part.whom.empty() ? given : part.whom;
    file = part.path;
  }
  const auto home = folder.path().string();
  const auto ending = cli_test::run(command_of(room, given, file),
                                    {folder.path(), {{"HOME", home}, {"XDG_CACHE_HOME", home}}});
  Verdict verdict{codes_in(ending.out), ending.out + ending.err};
  if (ending.code != 0 && verdict.codes.empty())
    throw std::runtime_error("exit code " + std::to_string(ending.code) +
                             " without a finding: " + verdict.output);
  return verdict;
}

} // namespace aircat::examples_test
