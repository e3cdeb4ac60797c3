#pragma once

#include "request/build.hpp"

namespace aircat::request {

/// What the size inputs say, as shown: chosen or their defaults.
struct SizeChoice {
  std::optional<std::string> text, key, tier; ///< "1280x720"; "16:9"; "720p"
  bool filled_in = false;                     ///< the caller gave a size or a key
};

/// The width and height of a request: from the source image where the provider takes it from there
/// and none was filled in, else the one row that the inputs select.
[[nodiscard]] tl::expected<catalog::Pair, BuildError>
chosen_size(const catalog::Provider& provider, const SizeChoice& choice,
            const std::optional<catalog::Pair>& image);

} // namespace aircat::request
