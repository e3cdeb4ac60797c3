#include "cli/run_tasks.hpp"

#include "cli/input.hpp"
#include "cli/provider_request.hpp"
#include "cli/run_codes.hpp"
#include "request/build.hpp"
#include "request/judge.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::cli {
namespace {

constexpr auto command_line = "command line";

/// The inputs of one task, and where they stand.
struct Given {
  RunInputs inputs;
  Location where;
};

class TaskReader {
public:
  TaskReader(const catalog::Provider& provider, const RunOptions& options, Findings& findings)
      : provider_(provider), options_(options), findings_(findings) {}

  std::vector<RunTask> read() {
    std::vector<RunTask> tasks;
    auto parameters = parameters_of(provider_, options_.parameters);
    if (!parameters)
      wrong({command_line, 0, 0}, parameters.error());
    for (auto& given : all_given())
      if (auto task = build(std::move(given), parameters.value_or(Json())))
        tasks.push_back(std::move(*task));
    return tasks;
  }

private:
  void wrong(const Location& where, std::string message) {
    findings_.error(code::wrong_inputs, where, "", std::move(message));
  }

  std::vector<Given> all_given() {
    std::vector<Given> all;
    auto typed = inputs_of(provider_, options_.inputs);
    if (!typed) {
      wrong({command_line, 0, 0}, typed.error());
      return all;
    }
    if (!options_.batch.empty())
      return of_batch(*typed);
    Given one{std::move(*typed), {command_line, 0, 0}};
    if (!options_.inputs_file.empty()) {
      const auto file = read_json_input(options_.inputs_file, findings_);
      if (!file)
        return all;
      one.where.file = options_.inputs_file == "-" ? "standard input" : options_.inputs_file;
      one.inputs.fields = joined(*file, one.inputs.fields);
    }
    all.push_back(std::move(one));
    return all;
  }

  /// Each line's own inputs, and those of the command line for what it leaves open.
  std::vector<Given> of_batch(const RunInputs& common) {
    std::vector<Given> all;
    const auto before = findings_.errors();
    const auto text = read_input(options_.batch, findings_);
    if (findings_.errors() != before)
      return all;
    const std::string file = options_.batch == "-" ? "standard input" : options_.batch;
    int line = 0;
    for (std::size_t from = 0; from < text.size();) {
      const auto end = std::min(text.find('\n', from), text.size());
      const auto content = text.substr(from, end - from);
      from = end + 1;
      ++line;
      if (content.find_first_not_of(" \t\r") == std::string::npos)
        continue;
      const auto fields = Json::parse(content, nullptr, false);
      if (!fields.is_object()) {
        wrong({file, line, 1}, "this line is no JSON object of inputs");
        continue;
      }
      all.push_back({{joined(common.fields, fields), common.image}, {file, line, 1}});
    }
    return all;
  }

  /// The second wins.
  static Json joined(Json first, const Json& second) {
    if (!first.is_object())
      return first;
    for (const auto& [name, value] : second.items())
      first[name] = value;
    return first;
  }

  std::optional<RunTask> build(Given given, const Json& parameters) {
    RunTask task{given.where, given.inputs.fields, {}};
    if (const auto read = read_files(provider_, given.inputs); !read) {
      wrong(given.where, read.error());
      return std::nullopt;
    }
    request::BuildOptions build{parameters, given.inputs.image, request::new_task_uuid()};
    if (!options_.image.empty())
      build.image = read_size(options_.image);
    const auto request = request::build(provider_, given.inputs.fields, build);
    auto refused = request ? request::judge(provider_, request->task)
                           : as_findings(request.error(), given.where.file);
    const bool sound = !refused.has_errors();
    for (auto finding : refused.all()) {
      finding.where = given.where;
      findings_.add(std::move(finding));
    }
    if (!sound)
      return std::nullopt;
    task.request = request->task;
    return task;
  }

  const catalog::Provider& provider_;
  const RunOptions& options_;
  Findings& findings_;
};

} // namespace

std::vector<RunTask> read_tasks(const catalog::Provider& provider, const RunOptions& options,
                                Findings& findings) {
  return TaskReader(provider, options, findings).read();
}

} // namespace aircat::cli
