#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/input.hpp"
#include "mustache/from_json.hpp"
#include "mustache/render.hpp"
#include "render/target.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <filesystem>

namespace aircat::cli {

ExitCode run(const RenderOptions& options) {
  const Console console(options.format);
  Findings findings;
  auto text = read_input(options.template_file, findings);
  const auto data = read_json_input(options.data_file, findings);
  if (findings.has_errors())
    return console.report(findings);
  const auto page = mustache::Template::parse(options.template_file, std::move(text), findings);
  const auto folder = options.partials.empty()
                          ? std::filesystem::path(options.template_file).parent_path().string()
                          : options.partials;
  const auto partials =
      page ? render::read_partials(folder.empty() ? "." : folder, {*page}, findings)
           : mustache::Partials{};
  const auto value = mustache::from_json(*data);
  if (!value) {
    console.fail(fmt::format("{}: the data is nested too deeply", options.data_file));
    return ExitCode::findings;
  }
  if (!page || findings.has_errors())
    return console.report(findings);
  const auto out =
      mustache::render(*page, *value, partials,
                       options.escape == "html" ? mustache::escape_html : mustache::escape_none,
                       mustache::Mode::by_hand, findings);
  if (!out)
    return console.report(findings);
  console.print(*out);
  return ExitCode::fine;
}

} // namespace aircat::cli
