#include "catalog/node_json.hpp"
#include "provenance/audit.hpp"

#include "json/json.hpp"

namespace aircat::provenance {
namespace {

using catalog::Node;
using catalog::Source;

/// The place as findings have it.
Json placed(const Node& node) {
  const auto where = catalog::where(node);
  return {{"file", where.file}, {"line", where.line}, {"column", where.column}};
}

Json source_json(const Source& source) {
  Json out;
  if (!source.title.empty())
    out["title"] = source.title;
  if (!source.url.empty())
    out["url"] = source.url;
  out["checked"] = source.checked;
  return out;
}

Json value_json(const Node* node) {
  return node ? catalog::to_json(*node) : Json(nullptr);
}

Json json_of(const Figure& figure) {
  auto out = placed(*figure.node);
  out["pointer"] = figure.pointer;
  out["what"] = word_of(figure.what);
  out["value"] = value_json(figure.node);
  return out;
}

Json json_of(const Source& source) {
  auto out = placed(*source.node);
  out["source"] = source_json(source);
  auto covers = Json::array();
  for (const auto pointer : source.covers)
    covers.push_back(pointer);
  out["for"] = std::move(covers);
  return out;
}

Json json_of(const OldSource& old) {
  const auto* checked = old.source->node->find("checked");
  auto out = placed(checked ? *checked : *old.source->node);
  out["source"] = source_json(*old.source);
  out["days"] = old.age;
  out["figures"] = old.figures;
  return out;
}

Json json_of(const Contradiction& one) {
  auto out = placed(*one.said);
  out["pointer"] = one.pointer;
  auto by = Json::array();
  for (const auto* source : one.decided_by)
    by.push_back(source_json(*source));
  Json decided{{"value", value_json(one.decided)}, {"sources", std::move(by)}};
  if (one.decided && one.decided->document)
    decided.update(placed(*one.decided));
  out["decided"] = std::move(decided);
  out["against"] = {{"value", value_json(one.said)}, {"source", source_json(*one.source)}};
  return out;
}

template <typename List>
Json list_of(const List& list) {
  auto out = Json::array();
  for (const auto& one : list)
    if constexpr (std::is_pointer_v<typename List::value_type>)
      out.push_back(json_of(*one));
    else
      out.push_back(json_of(one));
  return out;
}

} // namespace

std::string as_json(const Audit& audit, Shown shown) {
  auto out = Json::object();
  if (shown.undocumented) {
    out["undocumented"] = list_of(audit.unsourced);
    out["tried"] = list_of(audit.tried);
  }
  if (shown.old)
    out["old"] = list_of(audit.old);
  if (shown.contradicted)
    out["contradicted"] = list_of(audit.contradictions);
  auto counts = Json::object();
  for (const auto& [key, list] : out.items())
    counts[key] = list.size();
  counts["figures"] = audit.figures;
  counts["sources"] = audit.sources;
  counts["files"] = audit.files;
  out["counts"] = std::move(counts);
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace aircat::provenance
