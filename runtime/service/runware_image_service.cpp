#include "aircat/runware_image_service.hpp"

#include "service/runware_service.hpp"
#include "service/selection.hpp"
#include "json/json.hpp"

namespace aircat::service {

RunwareImageService::RunwareImageService(RunwareConfiguration configuration, ServiceOptions options)
    : impl_(std::make_unique<Impl>(std::move(configuration), std::move(options))) {}
RunwareImageService::~RunwareImageService() = default;

bool RunwareImageService::is_configured() const {
  return impl_->is_configured();
}

ImageResult RunwareImageService::generate_image(const ImageRequest& request) {
  return impl_->generate_image(request);
}

std::vector<ImageModel> RunwareImageService::available_models() const {
  return impl_->models().for_images(configuration().default_model);
}

EditResult RunwareImageService::upscale_image(const std::string& image_url, int upscale_factor,
                                              ResponseFormat format, const std::stop_token& stop) {
  auto inputs = Json::object();
  inputs["upscale_factor"] = upscale_factor;
  auto result = impl_->edit(capability::upscale, image_url, std::move(inputs), format, stop);
  result.upscale_factor = upscale_factor;
  return result;
}

EditResult RunwareImageService::remove_background(const std::string& image_path,
                                                  ResponseFormat format,
                                                  const std::stop_token& stop) {
  return impl_->edit(capability::remove_background, image_path, Json::object(), format, stop);
}

std::string RunwareImageService::url_to_base64(const std::string& url,
                                               const std::stop_token& stop) {
  return impl_->url_to_base64(url, stop);
}

std::string RunwareImageService::choose_model(const ModelWish& wish) const {
  return chosen_model(wish, configuration(), impl_->models());
}

ModelConfiguration RunwareImageService::model_configuration(std::string_view model) const {
  const auto& costs = configuration().model_costs;
  const auto found = costs.find(model);
  const auto cost = found == costs.end() ? ModelCost{} : found->second;
  return {impl_->models().largest_image(model), impl_->models().takes(model, "negativePrompt"),
          cost.estimated_cost, cost.quality};
}

ServiceInfo RunwareImageService::model_info() const {
  ServiceInfo info;
  info.configured = is_configured();
  info.connected = impl_->is_connected();
  info.available_models = available_models().size();
  info.features = {"text-to-image", "image-upscaling", "background-removal",
                   "concurrent-generation", "batch-processing"};
  return info;
}

ServiceStats RunwareImageService::stats() const {
  return impl_->stats();
}

const RunwareConfiguration& RunwareImageService::configuration() const {
  return impl_->configuration();
}

void RunwareImageService::allow_again() {
  impl_->allow_again();
}

} // namespace aircat::service
