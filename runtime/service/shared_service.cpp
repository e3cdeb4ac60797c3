#include "aircat/runware_image_service.hpp"

namespace aircat::service {

SharedRunwareService::SharedRunwareService(Environment environment,
                                           ServiceSurroundings surroundings)
    : environment_(std::move(environment)), surroundings_(std::move(surroundings)) {}

std::shared_ptr<RunwareImageService> SharedRunwareService::get() {
  const std::scoped_lock lock(mutex_);
  if (!service_)
    service_ = std::make_shared<RunwareImageService>(
        RunwareConfiguration::from_environment(environment_), surroundings_);
  return service_->is_configured() ? service_ : nullptr;
}

} // namespace aircat::service
