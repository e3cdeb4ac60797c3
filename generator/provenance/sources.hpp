#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aircat::provenance {

/// The sources that a file of the catalog names, and which of them vouch for a place in it. Lives
/// no longer than the file.
class FileSources {
public:
  explicit FileSources(const catalog::Document& document);

  [[nodiscard]] const std::vector<catalog::Source>& all() const { return sources_; }

  /// Those whose `for` names the place, a JSON pointer, or what contains it; else those without
  /// `for`. A source that says something else of the place vouches for it in no case.
  [[nodiscard]] std::vector<const catalog::Source*> vouching_for(std::string_view pointer) const;

private:
  std::vector<catalog::Source> sources_;
};

/// The sources of all files of a catalog, which must outlive it.
class Provenance {
public:
  explicit Provenance(const catalog::Catalog& catalog);

  [[nodiscard]] const FileSources& of(const catalog::Document& document) const;

  /// The sources of a value, or of all values within it, which may stand in several files. None for
  /// a value that was made and not read.
  [[nodiscard]] std::vector<const catalog::Source*> vouching_for(const catalog::Node& node) const;

private:
  std::unordered_map<const catalog::Document*, FileSources> files_;
};

/// How a person is told of a source: its title, else its address.
[[nodiscard]] std::string_view name_of(const catalog::Source& source);

/// The same with its date: `Handwritten img.ly provider, 2026-01-28`.
[[nodiscard]] std::string described(const catalog::Source& source);

} // namespace aircat::provenance
