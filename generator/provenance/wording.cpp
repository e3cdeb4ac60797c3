#include "provenance/wording.hpp"

#include "catalog/node_json.hpp"
#include "diagnostics/utf8.hpp"
#include "provenance/sources.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::provenance {

std::string place_of(const catalog::Node& node) {
  const auto where = catalog::where(node);
  return where.file.empty() ? "" : fmt::format("{}:{}:{}", where.file, where.line, where.column);
}

std::string value_text(const catalog::Node* node) {
  if (!node || node->is(catalog::Kind::null))
    return "nothing";
  return visible(catalog::to_json(*node).dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string sources_text(const std::vector<const catalog::Source*>& sources) {
  std::string out;
  for (const auto* source : sources)
    out += (out.empty() ? "" : "; ") + visible(described(*source));
  return out.empty() ? "no source" : out;
}

} // namespace aircat::provenance
