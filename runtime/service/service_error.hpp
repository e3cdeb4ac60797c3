#pragma once

#include "aircat/image_service.hpp"

#include <exception>
#include <string>

namespace aircat::service {

/// What callers are told of a failure. Of one of the kind `api` they get a friendly sentence; the
/// details are for the log.
[[nodiscard]] ServiceError as_service_error(const RunwareError& error);
/// Of whatever else was thrown.
[[nodiscard]] ServiceError as_service_error(const std::exception& error);

/// Runware was asked without a key.
[[nodiscard]] ServiceError not_configured();
[[nodiscard]] ServiceError cancelled();

/// Whether another model may do what this one does not.
[[nodiscard]] bool is_of_model(const RunwareError& error);

} // namespace aircat::service
