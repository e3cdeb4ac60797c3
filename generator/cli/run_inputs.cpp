#include "cli/run_inputs.hpp"

#include "aircat/media_file.hpp"
#include "catalog/vocabulary.hpp"

#include <fmt/format.h>

#include <utility>

namespace aircat::cli {
namespace {

using catalog::Parameter;
namespace type = catalog::type;

tl::expected<std::pair<std::string, std::string>, std::string> split(const std::string& text,
                                                                     std::string_view what) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    return tl::unexpected(fmt::format("{} is NAME=VALUE, not '{}'", what, text));
  return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

/// The text as the value that the parameter wants; what does not fit stays a text, and judging says
/// so.
Json value_of(const Parameter* parameter, const std::string& text) {
  const auto types = !parameter                        ? 0
                     : parameter->types == type::array ? parameter->item_types
                                                       : parameter->types;
  if (types == 0 || (types & type::string) != 0)
    return text;
  auto value = Json::parse(text, nullptr, false);
  return value.is_discarded() ? Json(text) : value;
}

const catalog::Input* input_named(const catalog::Provider& provider, std::string_view name) {
  for (const auto& input : provider.inputs)
    if (input.name == name || (input.several && input.plural() == name))
      return &input;
  return nullptr;
}

bool is_media(const catalog::Provider& provider, const catalog::Input& input) {
  const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
  return parameter && (parameter->format == catalog::Format::image ||
                       parameter->format == catalog::Format::video ||
                       parameter->format == catalog::Format::audio);
}

/// Replaces `@FILE` by the file.
tl::expected<void, std::string> read_file(Json& value, std::optional<catalog::Pair>& image) {
  const auto path = value.get<std::string>().substr(1);
  try {
    const auto size = inspect_media_file(path).size;
    value = data_uri_of_file(path);
    if (size && !image)
      image = catalog::Pair{size->width, size->height};
    return {};
  } catch (const std::exception& error) {
    return tl::unexpected(fmt::format("cannot send {}: {}", path, error.what()));
  }
}

} // namespace

tl::expected<RunInputs, std::string> inputs_of(const catalog::Provider& provider,
                                               const std::vector<std::string>& texts) {
  RunInputs inputs;
  for (const auto& text : texts) {
    const auto pair = split(text, "--input");
    if (!pair)
      return tl::unexpected(pair.error());
    const auto* input = input_named(provider, pair->first);
    const auto* parameter =
        input && !input->is_size() ? provider.parameter(input->to.path) : nullptr;
    const bool is_choice = input && !input->offers.empty();
    auto value = is_choice ? Json(pair->second) : value_of(parameter, pair->second);
    const auto name = input && input->several ? input->plural() : pair->first;
    if (input && input->several)
      inputs.fields[name].push_back(std::move(value));
    else if (!inputs.fields.emplace(name, std::move(value)).second)
      return tl::unexpected(
          fmt::format("--input {} is there twice, but it takes one value", pair->first));
  }
  return inputs;
}

tl::expected<Json, std::string> parameters_of(const catalog::Provider& provider,
                                              const std::vector<std::string>& texts) {
  auto parameters = Json::object();
  // Also what the task has and the provider does not name: judging says what that means.
  const auto known = [&](std::string_view path) -> const Parameter* {
    if (const auto* own = provider.parameter(path))
      return own;
    const auto* any = provider.known->find(path);
    return any ? &any->parameter : nullptr;
  };
  for (const auto& text : texts) {
    const auto pair = split(text, "--parameter");
    if (!pair)
      return tl::unexpected(pair.error());
    auto value = value_of(known(pair->first), pair->second);
    if (!parameters.emplace(pair->first, std::move(value)).second)
      return tl::unexpected(fmt::format("--parameter {} is there twice", pair->first));
  }
  return parameters;
}

tl::expected<void, std::string> read_files(const catalog::Provider& provider, RunInputs& inputs) {
  for (auto& [name, value] : inputs.fields.items()) {
    const auto* input = input_named(provider, name);
    if (!input || !is_media(provider, *input))
      continue;
    const auto read = [&](Json& one) -> tl::expected<void, std::string> {
      if (!one.is_string() || one.get_ref<const std::string&>().rfind('@', 0) != 0)
        return {};
      return read_file(one, inputs.image);
    };
    if (!value.is_array()) {
      if (auto done = read(value); !done)
        return tl::unexpected(fmt::format("{}: {}", name, done.error()));
      continue;
    }
    for (auto& one : value)
      if (auto done = read(one); !done)
        return tl::unexpected(fmt::format("{}: {}", name, done.error()));
  }
  return {};
}

} // namespace aircat::cli
