#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"

#include <optional>

namespace aircat::site {

/// A legal request and what was filled in for it.
struct Example {
  Json inputs = Json::object();
  std::optional<catalog::Pair> image; ///< the source image's size, where the request follows it
  Json task;                          ///< with the taskUUID of the documentation
};

/// With as many inputs as can be filled in together; those with a default are left to it. Nothing
/// when no request is legal, as of a provider that is only planned.
[[nodiscard]] std::optional<Example> example_of(const catalog::Provider& provider);

} // namespace aircat::site
