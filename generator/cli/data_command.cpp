#include "cli/commands.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "render/data.hpp"
#include "render/data_json.hpp"
#include "render/generate.hpp"
#include "render/json_layout.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace aircat::cli {

ExitCode run(const DataOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto* model = find_model(*catalog, options.model, console);
  if (!model)
    return ExitCode::usage;
  auto out = nlohmann::ordered_json::object();
  for (const auto& provider : model->providers)
    out[provider->id] = render::to_json(render::provider_data(*catalog, *provider));
  console.print(render::lay_out(out, render::generated_json) + "\n");
  return ExitCode::fine;
}

} // namespace aircat::cli
