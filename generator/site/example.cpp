#include "site/example.hpp"

#include "prove/grid.hpp"
#include "request/build.hpp"
#include "request/formats.hpp"
#include "request/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aircat::site {
namespace {

using catalog::Input;
using catalog::Pair;
using catalog::Provider;

constexpr auto task_uuid = "2f1d6c3e-9a47-4c58-8b0d-5e7a1f90c2b4";
constexpr Pair usual_image{1536, 1024};

std::string file_name(const Input& input, catalog::Format format) {
  std::string name(input.name.substr(0, input.name.rfind("_url")));
  std::replace(name.begin(), name.end(), '_', '-');
  const auto* const ending = format == catalog::Format::video   ? "mp4"
                             : format == catalog::Format::audio ? "mp3"
                                                                : "png";
  return fmt::format("https://example.com/{}.{}", name, ending);
}

std::string words(const Provider& provider, const Input& input, const catalog::Limits& limits) {
  const bool describes = provider.result == "text"; // pictures, in words
  const std::map<std::string_view, std::string_view> known{
      {"prompt", describes ? "What is in this picture?" : "A lighthouse at dusk, long exposure"},
      {"negative_prompt", "blurry, out of focus"},
      {"speech_text", "The light is back, and the ships come home."}};
  const auto at = known.find(input.name);
  std::string text(at == known.end() ? "A lighthouse" : at->second);
  const auto least = static_cast<std::size_t>(limits.min_length.value_or(0));
  while (text.size() < least)
    text += ", and the sea below";
  return text.substr(0, static_cast<std::size_t>(limits.max_length.value_or(4096)));
}

Json number(const catalog::Limits& limits, bool whole) {
  const auto step = limits.multiple_of.value_or(1);
  const auto least = limits.minimum.value_or(0);
  auto value = least > 0 ? least : std::min(limits.maximum.value_or(step), step);
  return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

/// What a person might fill in; null where a default does as well.
Json value_for(const Provider& provider, const Input& input) {
  if (input.default_shown || input.default_value)
    return nullptr;
  if (!input.offers.empty())
    return input.offers.front().shown;
  const auto* parameter = provider.parameter(input.to.path);
  if (!parameter)
    return nullptr;
  if (request::is_media(parameter->format))
    return file_name(input, parameter->format);
  if ((parameter->types & (catalog::type::integer | catalog::type::number)) != 0)
    return number(parameter->limits, (parameter->types & catalog::type::number) == 0);
  if ((parameter->types & catalog::type::boolean) != 0)
    return true;
  return words(provider, input, parameter->limits);
}

class Trying {
public:
  explicit Trying(const Provider& provider) : provider_(provider), judge_(provider) {
    if (provider.size.is_sent() && provider.size.from == catalog::Size::From::image)
      image_ = usual_image;
  }

  std::optional<Example> with(const Json& inputs, std::optional<Pair> image) const {
    const auto built = request::build(provider_, inputs, {{}, image, task_uuid});
    if (!built)
      return std::nullopt;
    for (const auto& problem : judge_.problems(built->task))
      if (problem.finding.severity == Severity::error)
        return std::nullopt;
    return Example{inputs, image, built->task};
  }
  std::optional<Example> with(const Json& inputs) const { return with(inputs, image_); }

private:
  const Provider& provider_;
  request::Judge judge_;
  std::optional<Pair> image_;
};

} // namespace

std::optional<Example> example_of(const Provider& provider) {
  const Trying trying(provider);
  auto inputs = Json::object();
  for (const auto& input : provider.inputs)
    if (auto value = value_for(provider, input); !value.is_null())
      inputs[std::string(input.name)] = std::move(value);
  if (auto example = trying.with(inputs))
    return example;
  // Inputs that exclude each other: the later ones give way.
  auto fewer = inputs;
  for (auto input = provider.inputs.rbegin(); input != provider.inputs.rend(); ++input) {
    const std::string name(input->name);
    if (input->required || !inputs.contains(name))
      continue;
    auto without = inputs;
    without.erase(name);
    if (auto example = trying.with(without))
      return example;
    fewer.erase(name);
    if (auto example = trying.with(fewer))
      return example;
  }
  std::optional<Example> first;
  prove::each_case(provider, [&](const prove::Case& one) {
    if (one.expect == prove::Expect::accepted)
      first = trying.with(one.inputs, one.image);
    return !first;
  });
  return first;
}

} // namespace aircat::site
