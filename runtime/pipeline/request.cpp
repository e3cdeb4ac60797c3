#include "pipeline/request.hpp"

#include "aircat/request_writer.hpp"
#include "files/sha256.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace aircat::pipeline {
namespace {

constexpr auto* task = "imageInference";

/// With the keys of objects in alphabetical order.
nlohmann::json sorted(const Request& request) {
  return nlohmann::json::parse(request.json(), nullptr, false);
}

/// The catalog does not name these for the model, so that what the caller hopes for would not come:
/// as a rule the service refuses them.
void refuse_unless_taken(const Validator& validator, const std::string& model,
                         std::string_view path, std::string_view field, bool is_given) {
  if (!is_given || !validator.describes(model) || validator.takes(task, model, path))
    return;
  ErrorDetail detail;
  detail.code = "unsupportedParameter"; // as the service calls it
  detail.parameter = path;
  detail.message =
      fmt::format("{} does not take `{}`: leave `{}` out, or set \"{}\" in `parameters` "
                  "to send it all the same",
                  model, path, field, path);
  throw RunwareValidationError(std::move(detail));
}

} // namespace

Request build_request(const MediaRequest& request, const PipelineConfiguration& configuration,
                      const Validator& validator) {
  const auto& model = request.model.empty() ? configuration.model : request.model;
  ProviderFacts facts;
  facts.id = model;
  facts.air = model;
  facts.task = task;
  refuse_unless_taken(validator, model, "negativePrompt", "negative_prompt",
                      !request.negative_prompt.empty());
  refuse_unless_taken(validator, model, "steps", "steps", request.steps.has_value());
  refuse_unless_taken(validator, model, "CFGScale", "guidance", request.guidance.has_value());
  RequestOptions options;
  options.parameters = request.parameters;

  RequestWriter writer(facts, options);
  writer.put("positivePrompt", request.prompt);
  writer.put("negativePrompt", request.negative_prompt);
  if (request.size) {
    writer.put("width", std::optional(request.size->width));
    writer.put("height", std::optional(request.size->height));
  }
  writer.put("steps", request.steps);
  writer.put("CFGScale", request.guidance);
  writer.put("seed", request.seed);
  writer.put("outputFormat", request.format);
  writer.end_of_inputs();

  const auto put_default = [&](std::string_view path, WireValue value) {
    if (validator.takes(task, model, path))
      writer.put_default(path, value);
  };
  const bool has_size =
      request.size || request.parameters.contains("width") || request.parameters.contains("height");
  if (!has_size) {
    put_default("width", configuration.image_size.width);
    put_default("height", configuration.image_size.height);
  }
  put_default("steps", configuration.steps);
  put_default("CFGScale", configuration.guidance);
  put_default("outputType", "URL");
  put_default("outputFormat", "PNG");
  put_default("numberResults", 1);
  if (configuration.include_cost)
    put_default("includeCost", true);
  return writer.finish();
}

std::string content_key(const Request& request) {
  auto content = sorted(request);
  if (content.is_object())
    for (const auto* name : {"taskUUID", "outputType", "deliveryMethod", "includeCost"})
      content.erase(name);
  return files::sha256(content.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

bool is_repeatable(const Request& request) {
  const auto content = sorted(request);
  return content.is_object() && content.contains("seed") && !content.contains("webhookURL") &&
         !content.contains("uploadEndpoint");
}

} // namespace aircat::pipeline
