#include "aircat/runware_image_service.hpp"

namespace aircat::service {

SharedRunwareService::SharedRunwareService(Environment environment, ServiceOptions options)
    : environment_(std::move(environment)), options_(std::move(options)) {}

std::shared_ptr<RunwareImageService> SharedRunwareService::get() {
  const std::scoped_lock lock(mutex_);
  if (!service_)
    service_ = std::make_shared<RunwareImageService>(
        RunwareConfiguration::from_environment(environment_), options_);
  return service_->is_configured() ? service_ : nullptr;
}

} // namespace aircat::service
