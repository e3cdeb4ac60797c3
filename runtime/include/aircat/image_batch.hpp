#pragma once

#include "aircat/image_service.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace aircat::service {

struct BatchProgress {
  std::size_t finished = 0, failed = 0, expected = 0;
};

struct BatchOptions {
  std::size_t max_concurrent = 3; ///< the service may do fewer at a time
  std::stop_token stop = {};
  std::function<void(const BatchProgress&)> on_progress = {}; ///< by one thread at a time
};

/// What became of each request, in their order. One that fails leaves the others alone.
[[nodiscard]] std::vector<ImageResult> generate_batch(ImageService& service,
                                                      std::span<const ImageRequest> requests,
                                                      const BatchOptions& options = {});

} // namespace aircat::service
