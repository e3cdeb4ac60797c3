#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"
#include "cli/provider_request.hpp"
#include "cli/run_codes.hpp"
#include "cli/run_interrupt.hpp"
#include "cli/run_progress.hpp"
#include "cli/run_save.hpp"
#include "cli/run_tasks.hpp"
#include "render/json_layout.hpp"

#include "aircat/client.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <span>

namespace aircat::cli {
namespace {

/// Tasks that go in one exchange: the service asks for no more at a time.
constexpr std::size_t tasks_at_once = 4;

constexpr auto key_variable = "RUNWARE_API_KEY";
constexpr auto endpoint_variable = "RUNWARE_BASE_URL";

std::string variable(const char* name) {
  const auto* value = std::getenv(name);
  return value ? value : "";
}

/// The official endpoint takes a key; any other may be a proxy that has one.
bool lacks_key(const ClientOptions& client) {
  return client.api_key.empty() && client.endpoint == ClientOptions{}.endpoint;
}

ClientOptions client_options(const RunOptions& options) {
  ClientOptions client;
  client.api_key = variable(key_variable);
  if (auto endpoint = options.endpoint.empty() ? variable(endpoint_variable) : options.endpoint;
      !endpoint.empty())
    client.endpoint = std::move(endpoint);
  client.wait_timeout = std::chrono::seconds(options.timeout);
  client.validate = false; // the tasks are judged by the catalog that built them
  return client;
}

void print_requests(const std::vector<RunTask>& tasks, bool one_a_line, const Console& console) {
  for (const auto& task : tasks)
    console.print(
        (one_a_line ? task.request.dump() : render::lay_out(task.request, render::generated_json)) +
        "\n");
}

Finding failure(const RunTask& task, const RunwareError& error) {
  Finding finding;
  finding.code = code::task_failed;
  finding.where = task.where;
  finding.message = fmt::format("{} ({})", error.detail().message, error.code());
  finding.request.task_uuid = error.detail().task_uuid;
  finding.request.runware_code = error.code();
  if (error.kind() == ErrorKind::authentication)
    finding.hint = fmt::format("set {} to your key", key_variable);
  return finding;
}

/// Nothing was refused: it could not be asked for.
bool is_about_network(const RunwareError& error) {
  return error.kind() == ErrorKind::connection || error.kind() == ErrorKind::timeout;
}

/// Sends the tasks and saves what comes of them.
ExitCode send(const std::vector<RunTask>& tasks, const catalog::Provider& provider,
              const RunOptions& options, const Console& console, Findings& findings) {
  auto ending = ExitCode::fine;
  Client client(client_options(options));
  Downloader downloader;
  const Interrupt interrupt;
  RunProgress progress(tasks.size());
  const aircat::RunOptions how{
      .stop = interrupt.token(),
      .on_progress = [&](const aircat::Progress& one) { progress.show(one); }};
  for (std::size_t from = 0; from < tasks.size(); from += tasks_at_once) {
    const auto some = std::span(tasks).subspan(from, std::min(tasks_at_once, tasks.size() - from));
    std::vector<Request> requests;
    for (const auto& task : some)
      requests.push_back(Request::parse(task.request.dump()));
    const auto outcomes = client.run(requests, how);
    progress.clear();
    for (std::size_t i = 0; i < some.size(); ++i)
      if (outcomes[i].ok()) {
        save(outcomes[i].result, some[i], provider, options, downloader, interrupt.token(), console,
             findings);
      } else {
        findings.add(failure(some[i], *outcomes[i].error));
        if (is_about_network(*outcomes[i].error))
          ending = ExitCode::io;
      }
  }
  return ending;
}

} // namespace

ExitCode run(const RunOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto* provider = find_provider(*catalog, options.provider, console);
  if (!provider)
    return ExitCode::usage;
  if (!options.image.empty() && !read_size(options.image)) {
    console.fail(fmt::format("--image takes a size such as 1920x1080, not '{}'", options.image));
    return ExitCode::usage;
  }
  const auto tasks = read_tasks(*provider, options, findings);
  if (findings.has_errors())
    return console.report(findings);
  if (options.dry_run) {
    print_requests(tasks, !options.batch.empty(), console);
    return console.report(findings);
  }
  if (lacks_key(client_options(options))) {
    console.fail(fmt::format("there is no API key: set {}, or name a proxy that adds one with "
                             "--endpoint; --dry-run shows the request without sending it",
                             key_variable));
    return ExitCode::usage;
  }
  try {
    ending = send(tasks, *provider, options, console, findings);
  } catch (const std::invalid_argument& error) {
    console.fail(error.what());
    return ExitCode::usage;
  }
  // In a machine format the results were printed already.
  if (findings.empty() && !console.is_text())
    return ending;
  return worse(ending, console.report(findings));
}

} // namespace aircat::cli
