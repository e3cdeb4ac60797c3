#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/open_catalog.hpp"
#include "diagnostics/suggest.hpp"
#include "render/json_layout.hpp"
#include "request/build.hpp"
#include "request/judge.hpp"

#include <fmt/format.h>

#include <charconv>

namespace aircat::cli {
namespace {

const catalog::Provider* find_provider(const catalog::Catalog& catalog, const std::string& id,
                                       const Console& console) {
  std::vector<std::string_view> known;
  for (const auto& model : catalog.models)
    for (const auto& provider : model->providers) {
      if (provider->id == id)
        return provider.get();
      known.push_back(provider->id);
    }
  const auto meant = did_you_mean(id, known);
  console.fail(fmt::format("there is no provider '{}'; {}", id,
                           meant.empty() ? "`aircat list` shows all" : meant));
  return nullptr;
}

std::optional<catalog::Pair> read_size(const std::string& text) {
  catalog::Pair pair;
  const auto* const end = text.data() + text.size();
  const auto [x, bad_width] = std::from_chars(text.data(), end, pair.width);
  if (bad_width != std::errc{} || x == end || *x != 'x')
    return std::nullopt;
  const auto [rest, bad_height] = std::from_chars(x + 1, end, pair.height);
  if (bad_height != std::errc{} || rest != end || pair.width < 1 || pair.height < 1)
    return std::nullopt;
  return pair;
}

Findings as_findings(const std::vector<request::BuildError>& errors, const std::string& file) {
  Findings findings;
  for (const auto& error : errors) {
    std::string allowed;
    for (const auto& value : error.allowed)
      allowed += (allowed.empty() ? "" : ", ") + value;
    findings.error(error.code, {file, 0, 0}, error.input.empty() ? "" : "/" + error.input,
                   error.text, allowed.empty() ? "" : "one of: " + allowed);
  }
  return findings;
}

} // namespace

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
