#include "aircat/media_providers.hpp"

#include "aircat/pipeline.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace aircat {

MediaProviders::MediaProviders() {
  add("image", "runware", [](const ConfigurationText& configuration) {
    return std::make_unique<RunwareProvider>(
        PipelineConfiguration::parse(configuration.text, configuration.name));
  });
}

void MediaProviders::add(std::string kind, std::string name, Factory factory) {
  if (has(kind, name))
    throw std::invalid_argument(
        fmt::format("there is a provider (\"{}\", \"{}\") already", kind, name));
  factories_[{std::move(kind), std::move(name)}] = std::move(factory);
}

bool MediaProviders::has(std::string_view kind, std::string_view name) const {
  return factories_.count({std::string(kind), std::string(name)}) > 0;
}

std::vector<std::pair<std::string, std::string>> MediaProviders::names() const {
  std::vector<std::pair<std::string, std::string>> names;
  for (const auto& [key, factory] : factories_)
    names.push_back(key);
  return names;
}

std::unique_ptr<ImageProvider>
MediaProviders::create(std::string_view kind, std::string_view name,
                       const ConfigurationText& configuration) const {
  const auto found = factories_.find({std::string(kind), std::string(name)});
  if (found != factories_.end())
    return found->second(configuration);
  std::vector<std::string_view> of_kind;
  for (const auto& [key, factory] : factories_)
    if (key.first == kind)
      of_kind.push_back(key.second);
  const auto hint = did_you_mean(name, of_kind);
  throw std::invalid_argument(fmt::format("there is no provider (\"{}\", \"{}\"){}{}", kind, name,
                                          hint.empty() ? "" : ": ", hint));
}

} // namespace aircat
