#include "naming/markdown.hpp"
#include "render/tables.hpp"

#include <fmt/format.h>

#include <cctype>
#include <set>

namespace aircat::render {
namespace {

using catalog::Source;
using mustache::Code;
using mustache::List;
using mustache::Object;
using mustache::Text;

/// "`/size`, `/parameters/steps`"; nothing: all that no other source claims.
std::string places_of(const Source& source) {
  std::string out;
  for (const auto pointer : source.covers)
    out += (out.empty() ? "" : ", ") + naming::markdown_code_cell(pointer);
  return out;
}

/// A link to an address; nothing to none.
Code link(std::string_view url) {
  constexpr std::string_view plain = "-._~:/?#@!$&'()*+,;=%";
  if (url.empty())
    return {};
  std::string out = "<";
  for (const char c : url)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || plain.find(c) != plain.npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return {out + ">"};
}

Object source_cells(const Source& source) {
  return {{"title", Text{std::string(source.title)}},
          {"link", link(source.url)},
          {"checked", Text{std::string(source.checked)}},
          {"tried", source.undocumented}};
}

/// Each once, though it may vouch for several places.
void add_once(const std::vector<Source>& sources, std::set<std::string>& seen, List& list) {
  for (const auto& source : sources)
    if (seen.insert(fmt::format("{}\n{}\n{}", source.title, source.url, source.checked)).second)
      list.push_back(source_cells(source));
}

} // namespace

List vendor_rows(const catalog::Catalog& catalog) {
  List rows;
  for (const auto& [slug, vendor] : catalog.vendors)
    rows.push_back(Object{{"slug", Code{std::string(slug)}},
                          {"name", Text{std::string(vendor.name)}},
                          {"docs", link(vendor.docs)}});
  return rows;
}

List source_rows(const catalog::Catalog& catalog, const provenance::Provenance& provenance) {
  List rows;
  for (const auto& model : catalog.models) {
    List sources;
    std::set<std::string> seen;
    add_once(model->sources, seen, sources);
    std::set<const catalog::Task*> tasks;
    for (const auto& provider : model->providers)
      if (tasks.insert(provider->task).second)
        add_once(provenance.of(*provider->task->document).all(), seen, sources);
    rows.push_back(Object{{"model_name", Text{model_text(*model)}},
                          {"air", Code{std::string(model->air)}},
                          {"sources", std::move(sources)}});
  }
  return rows;
}

List undocumented_rows(const catalog::Catalog& catalog) {
  List rows;
  for (const auto& model : catalog.models)
    for (const auto& source : model->sources)
      if (source.undocumented)
        rows.push_back(Object{{"model_name", Text{model_text(*model)}},
                              {"air", Code{std::string(model->air)}},
                              {"places", Code{places_of(source)}},
                              {"found", Text{std::string(source.checked)}},
                              {"title", Text{std::string(source.title)}}});
  return rows;
}

} // namespace aircat::render
