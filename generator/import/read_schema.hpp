#pragma once

#include "import/statement.hpp"

namespace aircat::importing {

/// What a JSON Schema (draft 2020-12, also as OpenAPI 3.1 writes it) says of requests: one
/// statement for each alternative of the whole. `root` is the document, in which references are
/// followed. What cannot be read is a finding at its place.
[[nodiscard]] std::vector<RequestStatement>
read_requests(const catalog::Node& root, const catalog::Node& schema, Findings& findings);

} // namespace aircat::importing
