#include "cli/commands.hpp"
#include "cli/open_catalog.hpp"
#include "cli/provider_request.hpp"
#include "find/facts.hpp"
#include "find/search.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

#include <algorithm>

namespace aircat::cli {
namespace {

using Found = std::vector<const catalog::Provider*>;
using Obstacles = std::vector<find::Obstacle>;

/// `16:9`, read as the size `16x9`.
std::optional<ImageSize> read_pair(std::string text, char between) {
  if (const auto at = text.find(between); at != std::string::npos && between != 'x')
    text[at] = 'x';
  else if (between != 'x')
    return std::nullopt;
  const auto pair = read_size(text);
  if (!pair)
    return std::nullopt;
  return ImageSize{pair->width, pair->height};
}

std::string as_json(const Found& found, const Obstacles& obstacles) {
  Json out{{"providers", Json::array()}, {"without", Json::array()}};
  for (const auto* provider : found)
    out["providers"].push_back(find::facts_of(*provider));
  for (const auto& obstacle : obstacles)
    out["without"].push_back({{"criterion", obstacle.criterion}, {"found", obstacle.found}});
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_text(const Found& found) {
  std::size_t air = 0, name = 0, capability = 0;
  for (const auto* provider : found) {
    air = std::max(air, provider->model->air.size());
    name = std::max(name, provider->model->name.size());
    capability = std::max(capability, provider->capability->slug.size());
  }
  std::string out;
  for (const auto* provider : found)
    out += fmt::format("{:<{}}  {:<{}}  {:<{}}  {}\n", provider->model->air, air,
                       provider->model->name, name, provider->capability->slug, capability,
                       provider->id);
  return out;
}

std::string nothing_text(const Obstacles& obstacles) {
  if (obstacles.empty())
    return "nothing is found, whichever criterion is left out";
  std::string out = "nothing is found";
  for (const auto& [criterion, found] : obstacles)
    out += criterion == "lifecycle"
               ? fmt::format("; {} with --lifecycle any", found)
               : fmt::format("; {} without {}{}", found, criterion == "text" ? "" : "--",
                             criterion == "text" ? "WORDS" : criterion);
  return out;
}

} // namespace

ExitCode run(const FindOptions& options) {
  const Console console(options.common.format);
  auto query = options.query;
  if (!options.size.empty() && !(query.size = read_pair(options.size, 'x'))) {
    console.fail(fmt::format("--size takes a size such as 1920x1080, not '{}'", options.size));
    return ExitCode::usage;
  }
  if (!options.ratio.empty() && !(query.ratio = read_pair(options.ratio, ':'))) {
    console.fail(fmt::format("--ratio takes a ratio such as 16:9, not '{}'", options.ratio));
    return ExitCode::usage;
  }
  Findings findings;
  auto ending = ExitCode::fine;
  const auto catalog = open_any_catalog(options.common, console, findings, ending);
  if (!catalog)
    return ending;
  const auto faults = find::faults_of(*catalog, query);
  for (const auto& text : faults)
    console.fail(text);
  if (!faults.empty())
    return ExitCode::usage;
  const auto found = find::search(*catalog, query);
  const auto obstacles = found.empty() ? find::obstacles(*catalog, query) : Obstacles{};
  if (console.is_json())
    console.print(as_json(found, obstacles));
  else
    console.print(as_text(found));
  if (found.empty())
    console.note(nothing_text(obstacles));
  return found.empty() ? ExitCode::findings : ExitCode::fine;
}

} // namespace aircat::cli
