#include "service/requests.hpp"

#include "aircat/error.hpp"
#include "aircat/error_codes.hpp"
#include "aircat/request_writer.hpp"
#include "request/build.hpp"
#include "request/size.hpp"
#include "service/json_text.hpp"
#include "json/json.hpp"

#include <fmt/format.h>
#include <simdjson.h>

namespace aircat::service {
namespace {

constexpr ImageSize usual_size{1024, 1024};

[[noreturn]] void refuse(const std::string& code, const std::string& input, std::string message) {
  ErrorDetail detail;
  detail.code = code;
  detail.parameter = input;
  detail.message = std::move(message);
  throw RunwareValidationError(std::move(detail));
}

void require_utf8(const std::string& name, std::string_view text) {
  if (!simdjson::validate_utf8(text.data(), text.size()))
    refuse(error_code::invalid_request, name, fmt::format("the text of \"{}\" is no UTF-8", name));
}

Json as_json(const std::string& path, const ParameterValue& value) {
  if (const auto* json = std::get_if<JsonText>(&value)) {
    auto parsed = Json::parse(json->text, nullptr, false);
    if (parsed.is_discarded())
      refuse(error_code::invalid_request, path,
             fmt::format("the value of \"{}\" is no JSON", path));
    return parsed;
  }
  if (const auto* text = std::get_if<std::string>(&value))
    return *text;
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag;
  if (const auto* number = std::get_if<double>(&value))
    return *number;
  return std::get<std::int64_t>(value);
}

/// None: the model is not told any.
std::optional<ImageSize> size_of(const ImageRequest& asked, const catalog::Provider* provider,
                                 bool stands_in) {
  const auto wanted = asked.size.value_or(usual_size);
  if (provider == nullptr || (asked.size && !stands_in))
    return wanted;
  if (!provider->size.is_sent())
    return std::nullopt;
  const auto nearest = request::nearest_size(provider->size, {wanted.width, wanted.height});
  return nearest ? std::optional(ImageSize{nearest->width, nearest->height}) : std::nullopt;
}

WireValue wire_value(const catalog::Node& node) {
  switch (node.kind) {
  case catalog::Kind::boolean:
    return node.boolean;
  case catalog::Kind::integer:
    return node.integer;
  case catalog::Kind::number:
    return node.number;
  default:
    return node.string;
  }
}

} // namespace

Requests::Parameters Requests::parameters_of(const ImageRequest& asked, const std::string& air,
                                             bool stands_in) const {
  Parameters parameters;
  const auto* provider = models_.text_to_image(air);
  const auto add = [&](const std::string& path, ParameterValue value) {
    if (stands_in && !models_.takes(air, path))
      return;
    if (const auto* text = std::get_if<std::string>(&value))
      require_utf8(path, *text);
    if (!parameters.emplace(path, std::move(value)).second)
      refuse(error_code::invalid_request, path, fmt::format("\"{}\" is given twice", path));
  };
  const auto add_if_taken = [&](const std::string& path, std::string_view field,
                                ParameterValue value) {
    if (provider != nullptr && !stands_in && !models_.takes(air, path))
      refuse("unsupportedParameter", path, // as Runware calls it
             fmt::format("{} does not take `{}`: leave `{}` out, or name another model", air, path,
                         field));
    add(path, std::move(value));
  };
  if (!asked.negative_prompt.empty())
    add_if_taken("negativePrompt", "negative_prompt", asked.negative_prompt);
  if (asked.guidance_scale)
    add_if_taken("CFGScale", "guidance_scale", *asked.guidance_scale);
  if (asked.inference_steps)
    add_if_taken("steps", "inference_steps", *asked.inference_steps);
  if (asked.seed)
    add("seed", *asked.seed);
  if (asked.count != 1)
    add("numberResults", std::int64_t{asked.count});
  if (const auto size = size_of(asked, provider, stands_in)) {
    add("width", size->width);
    add("height", size->height);
  }
  for (const auto& [path, value] : asked.parameters)
    add(path, value);
  return parameters;
}

Request Requests::image(const ImageRequest& asked, const std::string& air, bool stands_in) const {
  require_utf8("prompt", asked.prompt);
  auto parameters = parameters_of(asked, air, stands_in);
  const auto* provider = models_.text_to_image(air);
  if (provider == nullptr)
    return of_undescribed(asked, air, std::move(parameters));
  auto inputs = Json::object();
  inputs["prompt"] = asked.prompt;
  auto values = Json::object();
  for (const auto& [path, value] : parameters)
    values[path] = as_json(path, value);
  return of(*provider, inputs, values);
}

Request Requests::of(const catalog::Provider& provider, const Json& inputs,
                     const Json& parameters) const {
  const request::BuildOptions options{parameters, std::nullopt, request::new_task_uuid()};
  const auto built = request::build(provider, inputs, options);
  if (!built) {
    const auto& first = built.error().front();
    refuse(first.code, first.input, fmt::format("{}: {}", provider.model->air, first.text));
  }
  return {std::string(provider.capability->task), std::string(provider.model->air),
          options.task_uuid, text_of(built->task)};
}

/// By what holds for all models of the task.
Request Requests::of_undescribed(const ImageRequest& asked, const std::string& air,
                                 Parameters parameters) const {
  ProviderFacts facts;
  facts.id = facts.air = air;
  facts.task = image_task;
  RequestOptions options;
  options.parameters = std::move(parameters);
  RequestWriter writer(facts, options);
  writer.require("prompt", !asked.prompt.empty());
  writer.put("positivePrompt", asked.prompt);
  writer.end_of_inputs();
  for (const auto& [path, value] : models_.fixed_values(image_task))
    writer.put_default(path, wire_value(*value));
  return writer.finish();
}

std::string identity_of(const ImageRequest& asked, const std::string& model) {
  auto all = Json::array();
  all.push_back(model);
  all.push_back(asked.prompt);
  all.push_back(asked.negative_prompt);
  all.push_back(asked.size ? Json{asked.size->width, asked.size->height} : Json());
  all.push_back(asked.count);
  all.push_back(asked.format == ResponseFormat::url);
  all.push_back(asked.seed ? Json(*asked.seed) : Json());
  all.push_back(asked.guidance_scale ? Json(*asked.guidance_scale) : Json());
  all.push_back(asked.inference_steps ? Json(*asked.inference_steps) : Json());
  for (const auto& [path, value] : asked.parameters) {
    all.push_back(path);
    const auto* json = std::get_if<JsonText>(&value);
    all.push_back(json != nullptr ? Json{json->text} : as_json(path, value));
  }
  return text_of(all);
}

} // namespace aircat::service
