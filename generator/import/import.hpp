#pragma once

#include "catalog/model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aircat::importing {

/// What a person adds to a document. Everything may be empty.
struct ImportOptions {
  std::string model; ///< AIR, where the document is about several models or does not say it
  std::string vendor, slug, name; ///< of a new model
  std::vector<std::string> capabilities;
  std::string source; ///< where the document comes from
  std::string date;   ///< when it was looked at
};

/// A catalog file as a document has it.
struct Import {
  std::string path;          ///< below the catalog's folder
  bool is_new = false;       ///< the catalog does not describe the model yet
  std::string before, after; ///< texts in the canonical layout; `before` is "" for a new model
  std::size_t changes = 0, left = 0;
};

/// Proposes the file of the model that a JSON Schema or OpenAPI 3.1 document describes. What the
/// document says otherwise than the catalog, what cannot be taken over and what is to be checked
/// are findings at their places in it. Nothing where no proposal can be made.
[[nodiscard]] std::optional<Import> import_schema(const catalog::Catalog& catalog,
                                                  catalog::Document& document,
                                                  const ImportOptions& options, Findings& findings);

/// The same for a page of documentation in Markdown, by its usual wording.
[[nodiscard]] std::optional<Import> import_docs(const catalog::Catalog& catalog,
                                                const std::string& name, std::string_view text,
                                                const ImportOptions& options, Findings& findings);

} // namespace aircat::importing
