#include "render/shared_schemas.hpp"

#include "catalog/vocabulary.hpp"

namespace aircat::render {

SharedSchemas::SharedSchemas(const catalog::Catalog& catalog) {
  for (const auto& [names, vocabulary] : catalog.vocabularies)
    for (const auto& known : vocabulary->parameters())
      entries_[&known.parameter];
}

} // namespace aircat::render
