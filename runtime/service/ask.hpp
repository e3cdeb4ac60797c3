#pragma once

#include "aircat/image_service.hpp"

namespace aircat::service {

/// The result of any service, also of one that throws though it should not.
[[nodiscard]] ImageResult ask(ImageService& service, const ImageRequest& request);

} // namespace aircat::service
