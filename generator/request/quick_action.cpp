#include "catalog/quick_actions.hpp"
#include "diagnostics/suggest.hpp"
#include "request/build.hpp"
#include "request/codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::request {
namespace {

bool takes(const catalog::Provider& provider, std::string_view name) {
  return std::any_of(provider.inputs.begin(), provider.inputs.end(), [&](const auto& input) {
    return input.name == name || (input.several && input.plural() == name);
  });
}

} // namespace

tl::expected<Json, BuildError> apply_quick_action(const catalog::Provider& provider,
                                                  std::string_view action, const Json& fields) {
  std::vector<std::string_view> known;
  for (const auto* candidate : catalog::quick_actions_of(provider)) {
    known.push_back(candidate->id);
    if (candidate->id != action)
      continue;
    auto inputs = Json::object();
    for (const auto& [input, field] : candidate->inputs)
      if (const auto value = fields.find(field);
          value != fields.end() && !value->is_null() && takes(provider, input))
        inputs[std::string(input)] = *value;
    return inputs;
  }
  const auto meant = did_you_mean(action, known);
  return tl::unexpected(BuildError{code::unknown_action,
                                   {},
                                   fmt::format("{} has no quick action \"{}\"{}{}", provider.id,
                                               action, meant.empty() ? "" : "; ", meant),
                                   {known.begin(), known.end()}});
}

} // namespace aircat::request
