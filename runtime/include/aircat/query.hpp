#pragma once

#include "aircat/request.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aircat {

/// What is wanted of a provider: docs/finding-models.md says what each member means. What is empty
/// is not asked for; all that is asked for must hold.
struct Query {
  /// Texts that name, alias, AIR, id, vendor, summary and features must have, each in one of them.
  std::vector<std::string> texts = {};
  // One of these each.
  std::vector<std::string> capabilities = {}; ///< `image-to-image`
  std::vector<std::string> kinds = {};        ///< `image`
  std::vector<std::string> vendors = {};      ///< `bfl`
  std::vector<std::string> statuses = {};     ///< `implemented`
  std::string lifecycle = "active";           ///< or `retired`, or `any`

  // What a legal request must be able to have, all at once.
  std::optional<ImageSize> size = {};
  std::optional<ImageSize> ratio = {};                 ///< of width to height
  std::optional<double> duration = {};                 ///< seconds
  std::optional<std::int64_t> minimum_references = {}; ///< images, 1 to 100
  std::vector<std::string> frames = {};                ///< `first`, `last`
  std::optional<std::int64_t> prompt_length = {};      ///< code points
  std::string output_format = {};                      ///< `PNG`
  std::vector<std::string> parameters = {};            ///< by path: `seed`, or `fps=24`

  std::vector<std::string> inputs = {}; ///< that the provider must have: `end_image_url`
};

} // namespace aircat
