#include "provenance/sources.hpp"

#include "catalog/read.hpp"
#include "diagnostics/pointer.hpp"

#include <algorithm>

namespace aircat::provenance {
namespace {

using catalog::Kind;
using catalog::Node;
using catalog::Source;

bool is_at_or_below(std::string_view pointer, std::string_view place) {
  return pointer.starts_with(place) &&
         (pointer.size() == place.size() || pointer[place.size()] == '/');
}

/// Whether the source has another value for the place. `says` is a merge patch, so what it holds is
/// another value, but for objects, which are merged.
bool says_otherwise(const Source& source, std::string_view pointer) {
  const auto* said = source.says;
  while (said && said->is(Kind::object) && !pointer.empty()) {
    const auto end = std::min(pointer.find('/', 1), pointer.size());
    said = said->find(unescaped_step(pointer.substr(1, end - 1)));
    pointer.remove_prefix(end);
  }
  return said && !said->is(Kind::object);
}

/// `airs.json` has one source, without a list.
Source source_of_airs(const Node& root) {
  Source source;
  source.node = &root;
  source.title = root.find("source")->string;
  if (const auto* checked = root.find("checked"))
    source.checked = checked->string;
  return source;
}

} // namespace

FileSources::FileSources(const catalog::Document& document) {
  const auto* root = document.root();
  if (!root)
    return;
  sources_ = catalog::read_sources(*root);
  if (const auto* only = root->find("source"); only && root->find("airs"))
    sources_.push_back(source_of_airs(*root));
}

std::vector<const Source*> FileSources::vouching_for(std::string_view pointer) const {
  std::vector<const Source*> claiming, rest;
  for (const auto& source : sources_) {
    if (says_otherwise(source, pointer))
      continue;
    const bool claims = std::any_of(source.covers.begin(), source.covers.end(),
                                    [&](auto place) { return is_at_or_below(pointer, place); });
    if (claims)
      claiming.push_back(&source);
    else if (!source.node->find("for"))
      rest.push_back(&source);
  }
  return claiming.empty() ? rest : claiming;
}

Provenance::Provenance(const catalog::Catalog& catalog) {
  for (const auto& document : catalog.documents)
    files_.emplace(&document, FileSources(document));
}

const FileSources& Provenance::of(const catalog::Document& document) const {
  return files_.at(&document);
}

std::vector<const Source*> Provenance::vouching_for(const Node& node) const {
  std::vector<const Source*> all;
  const auto add = [&](const std::vector<const Source*>& some) {
    for (const auto* source : some)
      if (std::find(all.begin(), all.end(), source) == all.end())
        all.push_back(source);
  };
  for (const auto& member : node.members)
    add(vouching_for(*member.value));
  if (node.members.empty() && node.document)
    if (const auto file = files_.find(node.document); file != files_.end())
      add(file->second.vouching_for(catalog::pointer(node)));
  return all;
}

std::string_view name_of(const Source& source) {
  return source.title.empty() ? source.url : source.title;
}

std::string described(const Source& source) {
  auto text = std::string(name_of(source));
  if (!source.checked.empty())
    text += ", " + std::string(source.checked);
  return text;
}

} // namespace aircat::provenance
