#pragma once

#include "catalog/json.hpp"
#include "mustache/render.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace aircat::render {

/// What one file is rendered for.
enum class Each : std::uint8_t {
  provider,
  model,
  vendor,
  kind,
  catalog,
  request, ///< each model and task that it does
  task,
  wire,    ///< all requests together: what there is
  bundle,  ///< their schemas in one
  openapi, ///< the same as an OpenAPI document
  reference,
  codes,
  tables ///< all that people keep tables of
};

/// One line of target.json: which template, for each of what, to which path.
struct FileRule {
  Each each = Each::provider;
  mustache::Template page;
  mustache::Template path;
  mustache::Escaper escape = nullptr;
};

/// One kind of generated output: a folder of templates.
struct Target {
  std::string name;
  std::string folder;
  std::vector<std::string> kinds; ///< kinds of capability that it takes
  std::vector<FileRule> files;
  mustache::Partials partials;
};

/// The targets in the given folders; a later folder overrides a target of the same name. A folder
/// may itself be a target. Sorted by name. Everything wrong with them is found, rendered or not.
[[nodiscard]] std::vector<Target> read_targets(const std::vector<std::string>& folders,
                                               Findings& findings);

/// The partials that templates use, read from a folder: `{{> name}}` is the file `name.mustache`.
[[nodiscard]] mustache::Partials read_partials(const std::string& folder,
                                               const std::vector<mustache::Template>& pages,
                                               Findings& findings);

/// The files of the targets, for depfiles and fingerprints, sorted.
[[nodiscard]] std::vector<std::string> template_files(const std::vector<std::string>& folders);

} // namespace aircat::render
