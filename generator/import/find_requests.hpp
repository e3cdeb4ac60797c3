#pragma once

#include "import/statement.hpp"

namespace aircat::importing {

/// A schema of a model's requests in a document.
struct FoundRequest {
  const catalog::Node* root = nullptr; ///< where its references are followed
  const catalog::Node* schema = nullptr;
  std::string air, task; ///< as far as the schema says them
};

/// What a document is about beside its schemas.
struct About {
  std::string title, description, id;
  bool is_of_aircat = false; ///< made by `aircat generate`
  bool is_deprecated = false;
};

/// The schemas of requests in a JSON Schema, an OpenAPI 3.1 document or the answer of a schema
/// service (`requestSchema`). With `air` only those of that model. None is a finding that says
/// what there is.
[[nodiscard]] std::vector<FoundRequest> find_requests(const catalog::Node& document,
                                                      const std::string& air, Findings& findings);

[[nodiscard]] About about(const FoundRequest& request, const catalog::Node& document);

} // namespace aircat::importing
