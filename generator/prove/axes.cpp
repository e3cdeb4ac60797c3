#include "prove/axes.hpp"

#include "catalog/node_json.hpp"
#include "prove/images.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace aircat::prove {
namespace {

using catalog::Input;
using catalog::Parameter;
using catalog::Provider;
namespace type = catalog::type;

constexpr std::int64_t usual_length = 12;
/// Tried as "most" where no maximum is said.
constexpr std::int64_t several_files = 2;

Choice left_out(const Input& input) {
  return {"left out", nullptr, false, {}, input.node};
}

Choice choice_of(Json value, const catalog::Node* node) {
  auto shown = value.is_string() ? value.get<std::string>() : value.dump();
  return {std::move(shown), std::move(value), false, {}, node};
}

void add_offers(const Input& input, Axis& axis) {
  for (const auto& offer : input.offers)
    axis.choices.push_back(
        {offer.shown, offer.shown, false, {}, offer.wire ? offer.wire : input.node});
}

/// The fewest and the most files that may be sent.
void add_files(const Input& input, const Parameter& parameter, Axis& axis) {
  const auto& limits = parameter.limits;
  const auto fewest = std::max<std::int64_t>(limits.min_items.value_or(1), 1);
  if (!input.several || fewest == 1)
    axis.choices.push_back(choice_of(sample_file(parameter.format, 1), parameter.node));
  if (!input.several)
    return;
  const auto add = [&](std::int64_t count) {
    axis.choices.push_back({fmt::format("{} files", count),
                            sample_files(parameter.format, static_cast<std::size_t>(count)),
                            true,
                            {},
                            parameter.node});
  };
  if (fewest > 1)
    add(fewest);
  if (const auto most = limits.max_items.value_or(std::max(fewest, several_files)); most > fewest)
    add(most);
}

/// As people write it: 12 times 0.1 is 1.2, though the doubles say 1.2000000000000002.
double times(double count, double step) {
  return std::stod(fmt::format("{:.12g}", count * step));
}

/// The least and the greatest legal number.
void add_numbers(const Parameter& parameter, Axis& axis) {
  const auto& limits = parameter.limits;
  const bool whole = (parameter.types & type::number) == 0;
  const auto step = limits.multiple_of.value_or(whole ? 1.0 : 0.0);
  const auto add = [&](double number) {
    const auto value = sample_number(number);
    if (axis.choices.empty() || axis.choices.back().value != value)
      axis.choices.push_back(choice_of(value, parameter.node));
  };
  const auto low = limits.minimum.value_or(limits.maximum.value_or(1));
  const auto high = limits.maximum.value_or(low);
  add(step > 0 ? times(std::ceil(low / step), step) : low);
  add(step > 0 ? times(std::floor(high / step), step) : high);
}

/// No text is made up for a pattern: there the default must do.
void add_texts(const Parameter& parameter, Axis& axis) {
  const auto& limits = parameter.limits;
  if (!limits.pattern.empty()) {
    if (parameter.default_value)
      axis.choices.push_back(
          choice_of(catalog::to_json(*parameter.default_value), parameter.default_value));
    return;
  }
  auto length = std::max(usual_length, limits.min_length.value_or(0));
  length = std::min(length, limits.max_length.value_or(length));
  axis.choices.push_back(choice_of(sample_text(length), parameter.node));
}

void add_values(const Input& input, const Parameter& parameter, Axis& axis) {
  const auto types = parameter.may_be_array() && parameter.item_types != 0
                         ? parameter.types | parameter.item_types
                         : parameter.types;
  if (!input.offers.empty())
    add_offers(input, axis);
  else if (parameter.limits.constant)
    axis.choices.push_back(
        choice_of(catalog::to_json(*parameter.limits.constant), parameter.limits.constant));
  else if (parameter.format != catalog::Format::none)
    add_files(input, parameter, axis);
  else if ((types & type::string) != 0)
    add_texts(parameter, axis);
  else if ((types & (type::integer | type::number)) != 0)
    add_numbers(parameter, axis);
  else if ((types & type::boolean) != 0)
    for (const bool value : {true, false})
      axis.choices.push_back(choice_of(value, parameter.node));
}

} // namespace

std::string sample_text(std::int64_t length) {
  constexpr std::string_view words = "a calm lake at dawn, ";
  std::string text;
  while (std::cmp_less(text.size(), length))
    text += words;
  text.resize(static_cast<std::size_t>(std::max<std::int64_t>(length, 0)));
  return text;
}

Json sample_number(double number) {
  constexpr double exact = 9007199254740992.0;
  if (std::trunc(number) == number && std::abs(number) < exact)
    return static_cast<std::int64_t>(number);
  return number;
}

std::string sample_file(catalog::Format format, std::size_t number) {
  switch (format) {
  case catalog::Format::image:
    return fmt::format("https://example.com/{}.png", number);
  case catalog::Format::video:
    return fmt::format("https://example.com/{}.mp4", number);
  case catalog::Format::audio:
    return fmt::format("https://example.com/{}.mp3", number);
  case catalog::Format::uuid:
    return fmt::format("00000000-0000-4000-8000-{:012}", number);
  case catalog::Format::air:
    return fmt::format("example:{}@1", number);
  default:
    return fmt::format("https://example.com/{}", number);
  }
}

Json sample_files(catalog::Format format, std::size_t count) {
  auto files = Json::array();
  for (std::size_t i = 1; i <= count; ++i)
    files.push_back(sample_file(format, i));
  return files;
}

std::vector<Axis> axes_of(const Provider& provider) {
  std::vector<Axis> axes;
  for (const auto& input : provider.inputs) {
    Axis axis{&input, {}};
    if (input.is_size())
      add_offers(input, axis);
    else if (const auto* parameter = provider.parameter(input.to.path))
      add_values(input, *parameter, axis);
    if (!input.required)
      axis.choices.push_back(left_out(input));
    if (!axis.choices.empty())
      axes.push_back(std::move(axis));
  }
  if (auto images = source_images(provider); !images.empty()) {
    Axis axis;
    for (const auto image : images)
      axis.choices.push_back({fmt::format("a source image of {}x{}", image.width, image.height),
                              nullptr, false, image, provider.size.node});
    axes.push_back(std::move(axis));
  }
  return axes;
}

} // namespace aircat::prove
