#pragma once

#include "aircat/query.hpp"
#include "prove/random.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// Queries that look random, and the command lines for them.
namespace aircat::find::test {

inline Query any_query(prove::Random& random) {
  constexpr std::array<ImageSize, 12> sizes{{{512, 512},
                                             {1024, 1024},
                                             {2048, 2048},
                                             {4096, 4096},
                                             {1280, 720},
                                             {1920, 1080},
                                             {720, 1280},
                                             {1344, 768},
                                             {1366, 768},
                                             {1536, 2048},
                                             {768, 1344},
                                             {640, 640}}};
  constexpr std::array<ImageSize, 7> ratios{
      {{1, 1}, {16, 9}, {9, 16}, {4, 3}, {21, 9}, {3, 2}, {5, 7}}};
  constexpr std::array<double, 8> durations{4, 5, 6, 8, 10, 12, 2.5, 1.2};
  constexpr std::array<std::string_view, 6> capabilities{"text-to-image", "image-to-image",
                                                         "text-to-video", "image-to-video",
                                                         "inpainting",    "upscale"};
  constexpr std::array<std::string_view, 3> kinds{"image", "video", "text"};
  constexpr std::array<std::string_view, 6> vendors{"bfl",    "klingai", "google",
                                                    "openai", "vidu",    "minimax"};
  constexpr std::array<std::string_view, 3> formats{"PNG", "WEBP", "mp4"};
  constexpr std::array<std::string_view, 6> parameters{
      "seed",   "seed=42",          "steps=20",
      "fps=24", "providerSettings", "providerSettings.vidu.bgm=true"};
  constexpr std::array<std::string_view, 4> inputs{"end_image_url", "image_urls", "prompt",
                                                   "negative_prompt"};
  constexpr std::array<std::string_view, 4> texts{"pro", "FLUX", "image", "kling"};
  constexpr std::array<std::int64_t, 4> lengths{10, 1000, 3000, 10'000};
  Query query;
  const auto asks = [&](unsigned percent) { return random.chance(percent); };
  const auto add = [&](std::vector<std::string>& to, const auto& names, unsigned percent) {
    if (asks(percent))
      to.emplace_back(random.pick(names));
    if (!to.empty() && asks(30))
      to.emplace_back(random.pick(names));
  };
  add(query.capabilities, capabilities, 25);
  add(query.kinds, kinds, 15);
  add(query.vendors, vendors, 15);
  add(query.texts, texts, 8);
  add(query.parameters, parameters, 12);
  add(query.inputs, inputs, 8);
  if (asks(8))
    query.statuses = {"implemented", "planned"};
  if (asks(10))
    query.lifecycle = asks(50) ? "any" : "retired";
  if (asks(35))
    query.size = random.pick(sizes);
  if (asks(20))
    query.ratio = random.pick(ratios);
  if (asks(25))
    query.duration = random.pick(durations);
  if (asks(25))
    query.minimum_references = random.between(1, 5);
  if (asks(12))
    query.frames = {asks(50) ? "first" : "last"};
  if (asks(8))
    query.prompt_length = random.pick(lengths);
  if (asks(8))
    query.output_format = random.pick(formats);
  return query;
}

/// The query's words on the command line, without any that a shell would see more in.
inline std::string arguments_of(const Query& query) {
  std::string line;
  const auto add = [&](std::string_view option, const std::string& value) {
    line += " " + std::string(option) + (option.empty() ? "" : " ") + "'" + value + "'";
  };
  const auto add_all = [&](std::string_view option, const std::vector<std::string>& values) {
    for (const auto& value : values)
      add(option, value);
  };
  const auto pair = [](const ImageSize& size, char between) {
    return std::to_string(size.width) + between + std::to_string(size.height);
  };
  add_all("", query.texts);
  add_all("--capability", query.capabilities);
  add_all("--kind", query.kinds);
  add_all("--vendor", query.vendors);
  add_all("--status", query.statuses);
  add("--lifecycle", query.lifecycle);
  if (query.size)
    add("--size", pair(*query.size, 'x'));
  if (query.ratio)
    add("--ratio", pair(*query.ratio, ':'));
  if (query.duration)
    add("--duration", std::to_string(*query.duration));
  if (query.minimum_references)
    add("--min-references", std::to_string(*query.minimum_references));
  add_all("--frame", query.frames);
  if (query.prompt_length)
    add("--prompt-length", std::to_string(*query.prompt_length));
  if (!query.output_format.empty())
    add("--output-format", query.output_format);
  add_all("--parameter", query.parameters);
  add_all("--input", query.inputs);
  return line;
}

} // namespace aircat::find::test
