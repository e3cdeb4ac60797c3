#include "render/specifications.hpp"

#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::render {
namespace {

/// 45000 → "45,000".
std::string grouped(std::int64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string either(const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t i = 0; i < values.size(); ++i)
    out += (i == 0 ? "" : i + 1 == values.size() ? " or " : ", ") + values[i];
  return out;
}

/// "1 to 9", "at least 1", "up to 9"; empty without bounds.
std::string range(const std::optional<std::int64_t>& low, const std::optional<std::int64_t>& high) {
  if (low && high)
    return *low == *high ? grouped(*low) : fmt::format("{} to {}", grouped(*low), grouped(*high));
  if (low)
    return fmt::format("at least {}", grouped(*low));
  return high ? fmt::format("up to {}", grouped(*high)) : "";
}

const catalog::Parameter* parameter_of(const catalog::Provider& provider,
                                       const catalog::Input& input) {
  return input.is_size() ? nullptr : provider.parameter(input.to.path);
}

bool is_file(const catalog::Provider& provider, const catalog::Input& input) {
  const auto* parameter = parameter_of(provider, input);
  return parameter && request::is_media(parameter->format);
}

/// `first frame` for a placement on the element whose frame is first.
std::string selected_element(const catalog::Input& input) {
  for (const auto& step : input.to.steps)
    if (!step.select_key.empty())
      return fmt::format("{} {}", step.select_value, step.select_key);
  return {};
}

void add_input(const catalog::Provider& provider, const catalog::Input& input,
               std::vector<std::string>& lines) {
  const auto* parameter = parameter_of(provider, input);
  if (!parameter)
    return;
  const auto add = [&](const std::string& fact) {
    if (!fact.empty())
      lines.push_back(fmt::format("{}: {}", input.title, fact));
  };
  if (is_file(provider, input)) {
    const auto element = selected_element(input);
    add(!element.empty() ? element
        : input.several  ? range(std::nullopt, parameter->limits.max_items)
                         : "");
    return;
  }
  if (!input.offers.empty()) {
    std::vector<std::string> labels;
    for (const auto& offer : input.offers)
      labels.push_back(offer.label);
    add(either(labels));
    return;
  }
  const auto characters = range(parameter->limits.min_length, parameter->limits.max_length);
  add(characters.empty() ? "" : characters + " characters");
}

std::string law(const catalog::Size& size) {
  std::vector<std::string> parts;
  const auto& side = size.width;
  const bool bounded = side.minimum > 1 || side.maximum;
  if (bounded) {
    const auto low = side.minimum > 1 ? std::to_string(side.minimum) : "";
    parts.push_back(side.maximum ? fmt::format("{}{} pixels a side",
                                               low.empty() ? "up to " : low + " to ", *side.maximum)
                                 : fmt::format("at least {} pixels a side", low));
  }
  if (side.multiple_of > 1)
    parts.push_back(fmt::format("multiples of {}", side.multiple_of));
  if (const auto pixels = range(size.minimum_pixels, size.maximum_pixels); !pixels.empty())
    parts.push_back(pixels + " pixels in all");
  if (size.minimum_ratio && size.maximum_ratio)
    parts.push_back(fmt::format("ratio {}:{} to {}:{}", size.minimum_ratio->width,
                                size.minimum_ratio->height, size.maximum_ratio->width,
                                size.maximum_ratio->height));
  std::string out;
  for (const auto& part : parts)
    out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string listed(const catalog::Size& size) {
  constexpr std::size_t few = 4;
  std::vector<std::string> sizes;
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      sizes.push_back(fmt::format("{}x{}", pair.width, pair.height));
  std::sort(sizes.begin(), sizes.end());
  const auto distinct =
      static_cast<std::size_t>(std::unique(sizes.begin(), sizes.end()) - sizes.begin());
  if (distinct > few)
    return fmt::format("one of {}", distinct);
  std::vector<std::string> in_order;
  for (const auto& row : size.rows)
    for (const auto pair : row.sizes)
      if (auto text = fmt::format("{}x{}", pair.width, pair.height);
          std::find(in_order.begin(), in_order.end(), text) == in_order.end())
        in_order.push_back(std::move(text));
  return either(in_order);
}

std::string size_fact(const catalog::Size& size) {
  if (size.from == catalog::Size::From::api)
    return "chosen by the model";
  auto fact = size.law == catalog::Size::Law::list ? listed(size) : law(size);
  if (size.from == catalog::Size::From::image)
    fact = fact.empty() ? "from the source image" : "from the source image, " + fact;
  return fact;
}

} // namespace

std::vector<std::string> specifications(const catalog::Provider& provider) {
  std::vector<std::string> lines;
  for (const auto& input : provider.inputs)
    add_input(provider, input, lines);
  if (!provider.size.refused)
    if (const auto fact = size_fact(provider.size); !fact.empty())
      lines.push_back("Size: " + fact);
  // What a model fixes, not what every request of the task has.
  for (const auto& parameter : provider.parameters)
    if (parameter.limits.constant &&
        parameter.limits.constant->document == provider.model->document)
      lines.push_back(fmt::format("{}: always {}", parameter.path,
                                  catalog::text_of(*parameter.limits.constant)));
  return lines;
}

std::string image_input(const catalog::Provider& provider) {
  for (const auto& input : provider.inputs) {
    if (!is_file(provider, input))
      continue;
    if (const auto element = selected_element(input); !element.empty())
      return element;
    const auto& parameter = *parameter_of(provider, input);
    if (!parameter.may_be_array())
      return "source";
    const auto& most = parameter.limits.max_items;
    return input.several && most ? fmt::format("reference ({} max)", *most) : "reference";
  }
  return {};
}

} // namespace aircat::render
