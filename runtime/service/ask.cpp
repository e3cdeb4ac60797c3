#include "service/ask.hpp"

#include "service/service_error.hpp"

namespace aircat::service {

ImageResult ask(ImageService& service, const ImageRequest& request) {
  try {
    return service.generate_image(request);
  } catch (const std::exception& error) {
    ImageResult result;
    result.prompt = request.prompt;
    result.error = as_service_error(error);
    return result;
  }
}

} // namespace aircat::service
