#include "check/check.hpp"
#include "cli/commands.hpp"
#include "cli/locate.hpp"
#include "cli/open_catalog.hpp"
#include "cli/today.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace aircat::cli {

ExitCode run(const CheckOptions& options) {
  const Console console(options.common.format);
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  check::check(*catalog, findings, thread_count(options.common.jobs), today());
  if (options.common.strict)
    findings.promote_warnings();
  findings.sort();
  ending = console.report(findings);
  if (ending == ExitCode::fine) {
    std::ptrdiff_t providers = 0;
    for (const auto& model : catalog->models)
      providers +=
          std::count_if(model->providers.begin(), model->providers.end(), [](const auto& one) {
            return one->status == catalog::Status::implemented;
          });
    console.note(fmt::format("{}: {} models, {} providers, no errors", catalog->directory,
                             catalog->models.size(), providers));
  }
  return ending;
}

} // namespace aircat::cli
