#pragma once

#include "aircat/image_service.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aircat::service {

/// A service of a chain.
struct ChainLink {
  std::shared_ptr<ImageService> service = {}; ///< none: not configured
  /// What it is asked for instead of the model of the request, which others may not have. Empty:
  /// its default. None: the model of the request.
  std::optional<std::string> model = {};
};

/// Services that stand in for each other: those that are configured, in their order, until one
/// succeeds. `ImageResult::provider` is the one that did; `attempts` has what failed before. Only
/// when the caller cancels is no other asked.
class FallbackChain : public ImageService {
public:
  explicit FallbackChain(std::vector<ChainLink> links) : links_(std::move(links)) {}
  /// Runware, then Flux on this machine, then Gemini; each may be missing.
  [[nodiscard]] static FallbackChain runware_flux_gemini(std::shared_ptr<ImageService> runware,
                                                         std::shared_ptr<ImageService> flux,
                                                         std::shared_ptr<ImageService> gemini);

  [[nodiscard]] std::string name() const override { return "chain"; }
  [[nodiscard]] bool is_configured() const override;
  [[nodiscard]] ImageResult generate_image(const ImageRequest& request) override;
  /// Of all services that are configured.
  [[nodiscard]] std::vector<ImageModel> available_models() const override;

private:
  [[nodiscard]] std::vector<const ChainLink*> configured() const;

  std::vector<ChainLink> links_;
};

} // namespace aircat::service
