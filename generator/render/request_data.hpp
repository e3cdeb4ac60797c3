#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"

namespace aircat::render {

// What templates see of the requests that go over the wire.

/// The names alone, for paths.
[[nodiscard]] mustache::Object request_identity(const catalog::Model& model,
                                                const catalog::Task& task);
[[nodiscard]] mustache::Object task_identity(const catalog::Task& task);

/// A model's requests for one task.
[[nodiscard]] mustache::Object request_data(const catalog::Model& model, const catalog::Task& task);
/// A task's requests, whatever the model.
[[nodiscard]] mustache::Object task_data(const catalog::Task& task);
/// All of them in one document.
[[nodiscard]] mustache::Object wire_data(const catalog::Catalog& catalog);

} // namespace aircat::render
