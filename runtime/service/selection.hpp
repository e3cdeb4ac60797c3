#pragma once

#include "aircat/service_configuration.hpp"

#include "service/models.hpp"

#include <string>

namespace aircat::service {

/// The model that a wish leads to, as RunwareImageService::choose_model says. Empty: none fits.
[[nodiscard]] std::string chosen_model(const ModelWish& wish,
                                       const RunwareConfiguration& configuration,
                                       const Models& models);

} // namespace aircat::service
