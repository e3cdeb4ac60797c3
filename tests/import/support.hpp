#pragma once

#include "catalog/load.hpp"
#include "import/import.hpp"
#include "support/files.hpp"

#include <fmt/format.h>

#include <string>

namespace aircat::import_test {

inline std::string text_of(const Findings& findings) {
  std::string text;
  for (const auto& one : findings.all())
    text +=
        fmt::format("{}:{}:{}: {}: {} [{}]{}\n    {}\n", one.where.file, one.where.line,
                    one.where.column, one.severity == Severity::error ? "error" : "warning",
                    one.message, one.code, one.pointer.empty() ? "" : " " + one.pointer, one.hint);
  return text;
}

/// The project's own catalog.
inline const catalog::Catalog& own_catalog() {
  static const auto catalog = [] {
    Findings findings;
    return catalog::load(std::string(AIRCAT_SOURCE_DIR) + "/catalog", 2, findings);
  }();
  return catalog;
}

/// The same without one model.
inline catalog::Catalog catalog_without(const catalog::Model& model) {
  const auto& all = own_catalog();
  std::vector<catalog::SourceFile> files;
  for (const auto& document : all.documents)
    if (&document != model.document)
      files.push_back(
          {std::string_view(document.name()).substr(all.directory.size() + 1), document.text()});
  Findings findings;
  return catalog::load(files, all.directory, 2, findings);
}

/// The schema that `aircat generate` wrote of the model.
inline std::string schema_of(const catalog::Model& model, const catalog::Task& task) {
  return support::read(fmt::format("{}/generated/json-schema/models/{}/{}.{}.json",
                                   AIRCAT_SOURCE_DIR, model.vendor, model.slug, task.name))
      .value_or("");
}

} // namespace aircat::import_test
