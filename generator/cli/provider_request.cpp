#include "cli/provider_request.hpp"

#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <charconv>

namespace aircat::cli {

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

} // namespace aircat::cli
