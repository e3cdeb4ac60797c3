#pragma once

#include "aircat/image_service.hpp"
#include "aircat/validator.hpp"

#include "catalog/model.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace aircat::service {

namespace capability {
inline constexpr std::string_view text_to_image = "text-to-image";
inline constexpr std::string_view upscale = "upscale";
inline constexpr std::string_view remove_background = "remove-background";
} // namespace capability

/// What the catalog knows of the models that the service uses.
class Models {
public:
  explicit Models(std::shared_ptr<const Validator> validator);

  /// The model's provider for making images from text; nullptr where the catalog has none.
  [[nodiscard]] const catalog::Provider* text_to_image(std::string_view air) const;
  /// Makes images from text: described, only known to do so, or of a community, which has all
  /// kinds.
  [[nodiscard]] bool makes_images(std::string_view air) const;
  /// Those that have a capability: Runware's own first, then by AIR. None that is retired.
  [[nodiscard]] std::vector<const catalog::Provider*> able(std::string_view capability) const;

  /// All described models that make images from text, and one more that may be only known.
  [[nodiscard]] std::vector<ImageModel> for_images(std::string_view one_more) const;
  [[nodiscard]] std::optional<ImageSize> largest_image(std::string_view air) const;
  [[nodiscard]] bool takes(std::string_view air, std::string_view path) const;
  /// What every request of a task carries where nothing else is said, by path.
  [[nodiscard]] std::vector<std::pair<std::string_view, const catalog::Node*>>
  fixed_values(std::string_view task) const;

private:
  [[nodiscard]] ImageModel describe(std::string_view air) const;

  std::shared_ptr<const Validator> validator_;
  const catalog::Catalog& catalog_;
};

/// The task of making images.
inline constexpr std::string_view image_task = "imageInference";

} // namespace aircat::service
