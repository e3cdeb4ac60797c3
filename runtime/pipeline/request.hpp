#pragma once

#include "aircat/image_provider.hpp"
#include "aircat/pipeline_configuration.hpp"
#include "aircat/validator.hpp"

namespace aircat::pipeline {

/// Throws RunwareValidationError.
[[nodiscard]] Request build_request(const MediaRequest& request,
                                    const PipelineConfiguration& configuration,
                                    const Validator& validator);

/// A SHA-256 that is the same for requests that ask for the same picture: of all but the taskUUID
/// and what only concerns how it comes back.
[[nodiscard]] std::string content_key(const Request& request);

/// Whether the same request gives the same picture: it has a seed, and nobody else is to get it.
[[nodiscard]] bool is_repeatable(const Request& request);

} // namespace aircat::pipeline
