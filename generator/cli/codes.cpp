#include "cli/codes.hpp"

#include "catalog/codes.hpp"
#include "check/check.hpp"
#include "cli/run_codes.hpp"
#include "compare/codes.hpp"
#include "import/codes.hpp"
#include "lint/lint.hpp"
#include "mustache/codes.hpp"
#include "output/codes.hpp"
#include "prove/codes.hpp"
#include "render/codes.hpp"
#include "request/codes.hpp"
#include "site/codes.hpp"
#include "status/codes.hpp"
#include "translations/codes.hpp"

#include <algorithm>

namespace aircat::cli {

std::vector<CodeInfo> all_codes() {
  std::vector<CodeInfo> all;
  const auto add = [&](std::span<const CodeInfo> some) {
    all.insert(all.end(), some.begin(), some.end());
  };
  add(catalog::codes());
  add(check::codes());
  add(lint::codes());
  add(translations::codes());
  add(status::codes());
  add(importing::codes());
  add(prove::codes());
  add(request::codes());
  add(mustache::codes());
  add(render::codes());
  add(output::codes());
  add(site::codes());
  add(run_codes());
  add(compare::codes());
  std::sort(all.begin(), all.end(),
            [](const CodeInfo& a, const CodeInfo& b) { return a.code < b.code; });
  return all;
}

std::optional<CodeInfo> find_code(std::string_view code) {
  for (const auto& info : all_codes())
    if (info.code == code)
      return info;
  return std::nullopt;
}

} // namespace aircat::cli
