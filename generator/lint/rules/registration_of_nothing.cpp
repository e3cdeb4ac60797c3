#include "lint/rules.hpp"

#include "diagnostics/suggest.hpp"
#include "lint/project.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::lint::rules {
namespace {

void check(const Subject& subject, Report& report) {
  for_each_registration(subject, [&](const Module& module, const RegistrationList&,
                                     const Registration& one, const Meaning& meaning) {
    // What an import does not find, the import is to blame for.
    if (meaning.kind == Meaning::Kind::nothing &&
        std::find(one.path.begin() + 1, one.path.end(), meaning.missing) != one.path.end())
      report.error(
          module.place(one.at),
          fmt::format("there is no {} in {}", quoted(meaning.missing), fmt::join(one.path, ".")),
          hint_or(did_you_mean(meaning.missing, meaning.others),
                  "mend the name, or add it to the index"));
  });
}

} // namespace

const Rule registration_of_nothing{
    {"AC6211", "A list has a provider that is not there",
     R"(A list of providers calls one by a name that the index does not have. The model or the capability was renamed or removed, or is
misspelt; in plain JavaScript the program ends here with an error.

Mend the name, or add the provider to the index. Names are followed through imports and literals; where something is computed,
nothing is said.
)",
     R"(// runwareProviders.ts
import Runware from './image';

export const providers = { text2image: [Runware.Flux2pro.Text2Image()] };)",
     R"(// runwareProviders.ts
import Runware from './image';

export const providers = { text2image: [Runware.Flux2Pro.Text2Image()] };)"},
    check};

} // namespace aircat::lint::rules
