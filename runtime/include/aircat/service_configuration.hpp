#pragma once

#include "aircat/clock.hpp"
#include "aircat/image_service.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aircat::service {

/// The value of a variable; none: it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// The variables of this process.
[[nodiscard]] Environment process_environment();

/// What one image of a model costs about, in US dollars, and how good it is. The service states
/// no prices beforehand, so these are estimates of whoever configures it.
struct ModelCost {
  double estimated_cost = 0.01;
  Quality quality = Quality::medium;
};

struct RunwareConfiguration {
  std::string api_key = {};        ///< empty: not configured
  Clock::Duration timeout{120000}; ///< of one exchange; twice that after one that took too long
  int max_retries = 3;
  Clock::Duration retry_delay{2000}; ///< doubled with each retry
  std::string base_url = "https://api.runware.ai/v1";
  std::string default_model = "runware:101@1";
  /// Tried in this order when a model fails. What the catalog does not know is passed over.
  std::vector<std::string> fallback_models = {"blackforestlabs:flux-dev@1", "openai:dall-e-3@1",
                                              "ideogram:ideogram-v1@1"};
  std::size_t max_concurrent_requests = 5;
  std::size_t connection_pool_size = 3;
  /// Where images are stored, and the only place from which they are read.
  std::filesystem::path storage = "/tmp/gaia_images";
  std::map<std::string, ModelCost, std::less<>> model_costs = {
      {"runware:101@1", {0.01, Quality::high}},
      {"blackforestlabs:flux-dev@1", {0.02, Quality::very_high}},
      {"openai:dall-e-3@1", {0.04, Quality::very_high}}};
  bool share_identical = true; ///< the same is not made twice at a time, but shared
  /// So many results of requests with a seed are kept, for the same requests later.
  std::size_t cached_results = 0;

  /// From `RUNWARE_API_KEY`, `_TIMEOUT` (seconds), `_MAX_RETRIES`, `_RETRY_DELAY` (seconds),
  /// `_BASE_URL`, `_DEFAULT_MODEL`, `_MAX_CONCURRENT`, `_POOL_SIZE`, and `IMAGE_STORAGE_PATH`,
  /// in which `~` is the home. What is not set or empty keeps its default. Throws
  /// std::invalid_argument that names all variables that are wrong.
  [[nodiscard]] static RunwareConfiguration
  from_environment(const Environment& environment = process_environment());

  [[nodiscard]] bool is_configured() const { return !api_key.empty(); }
};

} // namespace aircat::service
