#include "check/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::check::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for (const auto& model : subject.catalog.models) {
    const auto known = subject.catalog.airs.tasks.find(model->air);
    if (known == subject.catalog.airs.tasks.end() || model->providers.empty())
      continue;
    const bool agrees =
        std::any_of(model->providers.begin(), model->providers.end(),
                    [&](const auto& provider) { return provider->task->name == known->second; });
    if (!agrees)
      report.warning(at(*model->document, "air"),
                     fmt::format("airs.json says that {} is of the task {}, here it is {}",
                                 model->air, quoted(known->second),
                                 quoted(model->providers.front()->task->name)),
                     "correct the capability or airs.json");
  }
}

} // namespace

const Rule task_differs{
    {"AC2404", "A task that differs from the list of known models",
     R"(`airs.json` says which task each known AIR belongs to. None of the capabilities of this model is of that task, so one
of the two is wrong. With the wrong task Runware answers `invalidModel` or `unsupportedTaskType`.

Look at the date and the source of `airs.json`, then correct the capability or the list.
)",
     R"(// catalog/airs.json
"airs": { "acme:1@1": "videoInference", "acme:film@1": "videoInference" })",
     R"(// catalog/airs.json
"airs": { "acme:1@1": "imageInference", "acme:film@1": "videoInference" })"},
    check};

} // namespace aircat::check::rules
