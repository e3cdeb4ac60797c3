#pragma once

#include "import/statement.hpp"

#include <memory>

namespace aircat::importing {

/// A model's file as the catalog resolves it, and what its requests are, read in the same way as
/// those of a document.
struct Resolved {
  std::unique_ptr<catalog::Catalog> catalog;
  const catalog::Model* model = nullptr;  ///< nullptr where the file cannot be read
  std::vector<RequestStatement> requests; ///< one a provider of the model, in their order
  Findings findings;
};

/// Tries model files against the layers of a catalog, without the rest of its models.
class Workbench {
public:
  /// `vendor` and `slug`: where the file stands. The catalog must outlive the bench.
  Workbench(const catalog::Catalog& catalog, std::string vendor, std::string slug);

  [[nodiscard]] Resolved resolve(const Json& file) const;
  [[nodiscard]] std::string path() const; ///< below the catalog's folder
  [[nodiscard]] const catalog::Catalog& catalog() const { return catalog_; }

private:
  const catalog::Catalog& catalog_;
  std::string vendor_, slug_;
};

} // namespace aircat::importing
