#include "find/criteria.hpp"

#include "find/sizes.hpp"
#include "find/trial.hpp"
#include "naming/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace aircat::find {
namespace {

using catalog::Pair;
using catalog::Provider;
namespace type = catalog::type;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), naming::to_lower);
  return out;
}

bool has_text(const Provider& provider, std::string_view text) {
  const auto& model = *provider.model;
  const auto wanted = lower(text);
  const auto has = [&](std::string_view where) {
    return lower(where).find(wanted) != std::string::npos;
  };
  return has(model.name) || has(model.alias) || has(model.air) || has(provider.id) ||
         has(provider.vendor->name) || has(model.summary) ||
         std::any_of(model.features.begin(), model.features.end(), has);
}

bool is_one_of(std::string_view value, const std::vector<std::string>& wanted) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool has_input(const Provider& provider, std::string_view name) {
  return std::any_of(provider.inputs.begin(), provider.inputs.end(), [&](const auto& input) {
    return input.name == name || (input.several && input.plural() == name);
  });
}

Pair pair_of(const ImageSize& size) {
  return {size.width, size.height};
}

Json json_of(double number) {
  const bool is_whole = std::floor(number) == number && std::abs(number) < 1e15;
  return is_whole ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

/// The text as the value that the parameter takes.
Json value_of(const Provider& provider, std::string_view path, const std::string& text) {
  const auto* parameter = provider.parameter(path);
  if (!parameter)
    return text;
  const auto types = parameter->types == type::array ? parameter->item_types : parameter->types;
  auto value = types == type::string ? Json(text) : Json::parse(text, nullptr, false);
  if (value.is_discarded())
    value = text;
  return parameter->types == type::array ? Json::array({value}) : value;
}

/// The listed value that differs from the text in case alone, or the text.
std::string listed_as(const Provider& provider, std::string_view path, const std::string& text) {
  const auto* parameter = provider.parameter(path);
  if (parameter)
    for (const auto* value : parameter->limits.enumeration)
      if (lower(value->string) == lower(text))
        return std::string(value->string);
  return text;
}

bool put_parameter(const Provider& provider, Trial& trial, const std::string& wanted) {
  const auto equals = wanted.find('=');
  const auto path = wanted.substr(0, equals);
  if (equals == std::string::npos)
    return takes(provider, path);
  return trial.put(path, value_of(provider, path, wanted.substr(equals + 1)));
}

bool put_all(const Provider& provider, const Query& query, Trial& trial) {
  if (query.duration && !trial.put("duration", json_of(*query.duration)))
    return false;
  if (query.prompt_length &&
      !trial.put(prompt_path(provider),
                 std::string(static_cast<std::size_t>(*query.prompt_length), 'a')))
    return false;
  if (!query.output_format.empty() &&
      !trial.put("outputFormat", listed_as(provider, "outputFormat", query.output_format)))
    return false;
  for (const auto& wanted : query.parameters)
    if (!put_parameter(provider, trial, wanted))
      return false;
  for (const auto& frame : query.frames)
    if (!trial.put_frame(frame))
      return false;
  return !query.minimum_references || trial.put_images(*query.minimum_references);
}

/// The sizes of which one must be possible.
std::vector<Pair> wanted_sizes(const Provider& provider, const Query& query) {
  if (!query.size)
    return sizes_of_ratio(provider.size, pair_of(*query.ratio));
  const auto size = pair_of(*query.size);
  if (query.ratio && !has_ratio(provider.size, size, pair_of(*query.ratio)))
    return {};
  return {size};
}

template <auto Member>
constexpr Criterion criterion(std::string_view name) {
  return {name, [](const Query& query) { return query.*Member != Query().*Member; },
          // A default that asks for something is left out like the rest.
          [](Query& query) { query.*Member = {}; }};
}

} // namespace

bool takes(const Provider& provider, std::string_view path) {
  return std::any_of(
      provider.parameters.begin(), provider.parameters.end(), [&](const auto& parameter) {
        if (parameter.refused || path.empty() || parameter.path.substr(0, path.size()) != path)
          return false;
        const auto rest = parameter.path.substr(path.size());
        return rest.empty() || rest.front() == '.' || rest.substr(0, 3) == "[].";
      });
}

std::string_view prompt_path(const Provider& provider) {
  if (const auto* input = provider.input("prompt"); input && !input->is_size())
    return input->to.path;
  return takes(provider, "positivePrompt") ? "positivePrompt" : "";
}

bool is_described(const Provider& provider, const Query& query) {
  const bool is_retired = !provider.model->retired.empty();
  const bool is_alive = query.lifecycle == "any" || query.lifecycle.empty() ||
                        (query.lifecycle == "retired") == is_retired;
  return is_alive && is_one_of(provider.capability->slug, query.capabilities) &&
         is_one_of(provider.capability->kind, query.kinds) &&
         is_one_of(provider.vendor->slug, query.vendors) &&
         is_one_of(name_of(provider.status), query.statuses) &&
         std::all_of(query.texts.begin(), query.texts.end(),
                     [&](const auto& text) { return has_text(provider, text); }) &&
         std::all_of(query.inputs.begin(), query.inputs.end(),
                     [&](const auto& name) { return has_input(provider, name); });
}

bool is_possible(const Provider& provider, const Query& query) {
  if (!query.size && !query.ratio) {
    Trial trial(provider);
    return put_all(provider, query, trial);
  }
  const auto sizes = wanted_sizes(provider, query);
  return std::any_of(sizes.begin(), sizes.end(), [&](Pair size) {
    Trial trial(provider);
    return trial.put_size(size) && put_all(provider, query, trial);
  });
}

std::span<const Criterion> criteria() {
  static constexpr std::array all{
      criterion<&Query::texts>("text"),
      criterion<&Query::capabilities>("capability"),
      criterion<&Query::kinds>("kind"),
      criterion<&Query::vendors>("vendor"),
      criterion<&Query::statuses>("status"),
      Criterion{"lifecycle", [](const Query& query) { return query.lifecycle != "any"; },
                [](Query& query) { query.lifecycle = "any"; }},
      criterion<&Query::size>("size"),
      criterion<&Query::ratio>("ratio"),
      criterion<&Query::duration>("duration"),
      criterion<&Query::minimum_references>("min-references"),
      criterion<&Query::frames>("frame"),
      criterion<&Query::prompt_length>("prompt-length"),
      criterion<&Query::output_format>("output-format"),
      criterion<&Query::parameters>("parameter"),
      criterion<&Query::inputs>("input"),
  };
  return all;
}

std::string_view name_of(catalog::Status status) {
  constexpr std::array<std::string_view, 3> names{"implemented", "planned", "skipped"};
  return names[static_cast<std::size_t>(status)];
}

} // namespace aircat::find
