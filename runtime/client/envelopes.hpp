#pragma once

#include "client/json_fields.hpp"
#include "client/service_error.hpp"

#include <optional>
#include <vector>

namespace aircat::client {

/// What an answer of the service holds.
struct Envelope {
  std::vector<JsonObject> items;
  std::vector<ServiceError> errors;
};

/// Takes all shapes that the service and those that stand in for it were seen to use. Nothing: it
/// is none of them.
[[nodiscard]] std::optional<Envelope> read_envelope(const JsonElement& root, const Mask& mask);

} // namespace aircat::client
