#pragma once

#include "catalog/model.hpp"
#include "render/target.hpp"

#include <span>
#include <string>
#include <vector>

namespace aircat::render {

/// A file that a target gives, before it is rendered.
struct PlannedFile {
  std::string path; ///< below the output folder: `imgly/image/index.ts`
  const Target* target = nullptr;
  const FileRule* rule = nullptr;
  const catalog::Model* model = nullptr;       ///< of files of one model
  const catalog::Provider* provider = nullptr; ///< of files of one provider
  mustache::Value data; ///< of files that several share; else made when rendering
};

/// All files of the targets, in order of their paths. Two of one path are findings. `codes` are
/// those of all rooms, for targets that list them.
[[nodiscard]] std::vector<PlannedFile> plan_files(const catalog::Catalog& catalog,
                                                  const std::vector<Target>& targets, unsigned jobs,
                                                  Findings& findings,
                                                  std::span<const CodeInfo> codes = {});

/// What the file's template sees. Files of one provider that follow each other share it: it takes
/// longer to make than a text.
[[nodiscard]] mustache::Value data_of(const catalog::Catalog& catalog, const PlannedFile& file,
                                      Findings& findings);

/// The text of one file; faults of the template are findings and give nothing.
[[nodiscard]] std::optional<std::string>
render_file(const PlannedFile& file, const mustache::Value& data, Findings& findings);

/// The providers of a model that a target renders, in authored order.
[[nodiscard]] std::vector<const catalog::Provider*> providers_of(const catalog::Model& model,
                                                                 const Target& target);

} // namespace aircat::render
