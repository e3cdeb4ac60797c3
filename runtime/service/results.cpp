// Results as JSON.
#include "aircat/runware_image_service.hpp"

#include "service/json_text.hpp"
#include "json/json.hpp"

#include <fmt/format.h>

#include <array>

namespace aircat::service {
namespace {

Json as_json(const std::optional<ImageSize>& size) {
  return size ? Json(fmt::format("{}x{}", size->width, size->height)) : Json();
}

/// Its bytes, or where they are.
Json content_of(const ServiceImage& image) {
  auto json = Json::object();
  if (image.url.empty()) {
    json["b64_json"] = image.b64_json;
  } else {
    json["url"] = image.url;
    json["path"] = image.path.string();
  }
  return json;
}

Json as_json(const ServiceImage& image) {
  auto json = content_of(image);
  json["seed"] = image.seed ? Json(*image.seed) : Json();
  json["generation_time"] = image.generation_time;
  return json;
}

} // namespace

std::string_view to_string(Quality quality) {
  constexpr std::array<std::string_view, 3> names{"medium", "high", "very_high"};
  return names.at(static_cast<std::size_t>(quality));
}

std::string ImageResult::to_json() const {
  auto json = Json::object();
  auto list = Json::array();
  if (error) {
    json["error"] = error->message;
    json["images"] = std::move(list);
    return text_of(json);
  }
  for (const auto& image : images)
    list.push_back(as_json(image));
  json["success"] = true;
  json["images"] = std::move(list);
  json["model"] = model;
  json["prompt"] = prompt;
  json["provider"] = provider;
  return text_of(json);
}

std::string EditResult::to_json() const {
  auto json = Json::object();
  if (error) {
    json["error"] = error->message;
    return text_of(json);
  }
  json["success"] = true;
  json["image"] = content_of(image);
  if (upscale_factor)
    json["upscale_factor"] = *upscale_factor;
  return text_of(json);
}

std::string to_json(std::span<const ImageModel> models) {
  auto list = Json::array();
  for (const auto& model : models) {
    auto json = Json::object();
    json["id"] = model.id;
    json["name"] = model.name;
    json["provider"] = model.provider;
    json["type"] = model.type;
    json["max_resolution"] = as_json(model.max_resolution);
    json["supports_negative_prompt"] = model.supports_negative_prompt;
    list.push_back(std::move(json));
  }
  return text_of(list);
}

std::string ServiceInfo::to_json() const {
  auto json = Json::object();
  json["provider"] = provider;
  json["configured"] = configured;
  json["connected"] = connected;
  json["available_models"] = available_models;
  json["features"] = features;
  return text_of(json);
}

} // namespace aircat::service
