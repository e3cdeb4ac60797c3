#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/open_catalog.hpp"
#include "cli/provider_request.hpp"
#include "render/json_layout.hpp"
#include "request/build.hpp"
#include "request/judge.hpp"

#include <fmt/format.h>

namespace aircat::cli {

ExitCode run(const RequestOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto* provider = find_provider(*catalog, options.provider, console);
  if (!provider)
    return ExitCode::usage;
  request::BuildOptions build;
  if (!options.image.empty()) {
    build.image = read_size(options.image);
    if (!build.image) {
      console.fail(fmt::format("--image takes a size such as 1920x1080, not '{}'", options.image));
      return ExitCode::usage;
    }
  }
  const auto inputs = read_json_input(options.inputs, findings);
  if (!inputs)
    return console.report(findings);
  build.task_uuid = request::new_task_uuid();
  const auto request = request::build(*provider, *inputs, build);
  if (!request) {
    auto refused =
        as_findings(request.error(), options.inputs == "-" ? "standard input" : options.inputs);
    return console.report(refused);
  }
  auto judged = request::judge(*provider, request->task);
  if (judged.has_errors())
    return console.report(judged);
  console.print(render::lay_out(request->task, render::generated_json) + "\n");
  return ExitCode::fine;
}

} // namespace aircat::cli
