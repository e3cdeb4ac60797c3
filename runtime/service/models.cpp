#include "service/models.hpp"

#include "request/size.hpp"
#include "validator/catalog_of.hpp"

#include <algorithm>
#include <tuple>

namespace aircat::service {
namespace {

using catalog::Provider;

constexpr std::string_view own_vendor = "runware";

const Provider* provider_of(const catalog::Model& model, std::string_view capability) {
  for (const auto& provider : model.providers)
    if (provider->capability->slug == capability &&
        provider->status == catalog::Status::implemented)
      return provider.get();
  return nullptr;
}

bool is_foreign(const Provider& provider) {
  return provider.vendor->slug != own_vendor;
}

/// Of a list the one with the most pixels, else the one with the longest sides.
std::optional<catalog::Pair> largest(const catalog::Size& size) {
  if (size.refused)
    return std::nullopt;
  if (size.law == catalog::Size::Law::limits) {
    if (!size.width.maximum || !size.height.maximum)
      return std::nullopt;
    return request::nearest_size(size, {*size.width.maximum, *size.height.maximum});
  }
  std::optional<catalog::Pair> best;
  for (const auto& row : size.rows)
    for (const auto& pair : row.sizes)
      if (!best || pair.width * pair.height > best->width * best->height)
        best = pair;
  return best;
}

std::int64_t maximum_of(const catalog::Task& task, std::string_view path) {
  for (const auto& parameter : task.parameters)
    if (parameter.path == path)
      return static_cast<std::int64_t>(parameter.limits.maximum.value_or(0));
  return 0;
}

} // namespace

Models::Models(std::shared_ptr<const Validator> validator)
    : validator_(std::move(validator)), catalog_(catalog_of(*validator_)) {}

const Provider* Models::text_to_image(std::string_view air) const {
  for (const auto& model : catalog_.models)
    if (model->air == air)
      return provider_of(*model, capability::text_to_image);
  return nullptr;
}

bool Models::makes_images(std::string_view air) const {
  if (validator_->describes(air))
    return text_to_image(air) != nullptr;
  const auto& airs = catalog_.airs;
  if (const auto known = airs.tasks.find(air); known != airs.tasks.end())
    return known->second == image_task;
  const auto source = air.substr(0, air.find(':'));
  return std::find(airs.community.begin(), airs.community.end(), source) != airs.community.end();
}

std::vector<const Provider*> Models::able(std::string_view capability) const {
  std::vector<const Provider*> found;
  for (const auto& model : catalog_.models)
    if (const auto* provider = provider_of(*model, capability);
        provider != nullptr && model->retired.empty())
      found.push_back(provider);
  std::sort(found.begin(), found.end(), [](const auto* a, const auto* b) {
    return std::tuple(is_foreign(*a), a->model->air) < std::tuple(is_foreign(*b), b->model->air);
  });
  return found;
}

std::optional<ImageSize> Models::largest_image(std::string_view air) const {
  if (const auto* provider = text_to_image(air)) {
    const auto pair = largest(provider->size);
    return pair ? std::optional(ImageSize{pair->width, pair->height}) : std::nullopt;
  }
  const auto task = catalog_.tasks.find(image_task);
  if (task == catalog_.tasks.end() || !makes_images(air))
    return std::nullopt;
  return ImageSize{maximum_of(task->second, "width"), maximum_of(task->second, "height")};
}

bool Models::takes(std::string_view air, std::string_view path) const {
  return validator_->takes(image_task, air, path);
}

std::vector<std::pair<std::string_view, const catalog::Node*>>
Models::fixed_values(std::string_view task) const {
  std::vector<std::pair<std::string_view, const catalog::Node*>> values;
  const auto found = catalog_.tasks.find(task);
  if (found == catalog_.tasks.end())
    return values;
  if (const auto* fixed = found->second.document->root()->find("request"))
    for (const auto& member : fixed->members)
      values.emplace_back(member.key, member.value);
  return values;
}

ImageModel Models::describe(std::string_view air) const {
  const auto* provider = text_to_image(air);
  ImageModel model;
  model.id = air;
  model.name = provider != nullptr ? provider->model->name : air;
  model.provider = provider != nullptr ? provider->vendor->slug : air.substr(0, air.find(':'));
  model.max_resolution = largest_image(air);
  model.supports_negative_prompt = takes(air, "negativePrompt");
  return model;
}

std::vector<ImageModel> Models::for_images(std::string_view one_more) const {
  std::vector<ImageModel> models;
  if (text_to_image(one_more) == nullptr && makes_images(one_more))
    models.push_back(describe(one_more));
  for (const auto* provider : able(capability::text_to_image))
    models.push_back(describe(provider->model->air));
  return models;
}

} // namespace aircat::service
