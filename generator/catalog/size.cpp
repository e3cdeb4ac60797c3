#include "catalog/size.hpp"

#include "catalog/codes.hpp"
#include "catalog/merge.hpp"
#include "catalog/vocabulary.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <charconv>

namespace aircat::catalog {
namespace {

constexpr std::string_view standard_table = "standard";
constexpr std::int64_t largest_side = 1'000'000;

std::optional<std::int64_t> read_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1 ||
      value > largest_side || text.front() == '0')
    return std::nullopt;
  return value;
}

void report_size(const Node& node, std::string_view wanted, Findings& findings) {
  findings.error(code::bad_size, where(node), pointer(node),
                 fmt::format("\"{}\" is no {}", node.string, wanted),
                 fmt::format("write whole numbers from 1 to {}, as in {}", largest_side,
                             wanted == "size" ? "\"1280x720\"" : "\"1:16\""));
}

std::vector<Pair> read_pairs(const Node& node, Findings& findings) {
  std::vector<Pair> pairs;
  const auto read = [&](const Node& text) {
    if (const auto pair = read_pair(text.string))
      pairs.push_back(*pair);
    else
      report_size(text, "size", findings);
  };
  if (node.is(Kind::string))
    read(node);
  for (const auto* item : node.items)
    read(*item);
  if (node.is(Kind::array) && node.items.empty())
    findings.error(code::bad_size, where(node), pointer(node), "a row without a size",
                   "name at least one size");
  return pairs;
}

std::optional<std::int64_t> integer_at(const Node* node, std::string_view key) {
  const auto* value = node ? node->find(key) : nullptr;
  return value && value->is(Kind::integer) ? std::optional(value->integer) : std::nullopt;
}

std::optional<Pair> ratio_at(const Node* node, std::string_view key, Findings& findings) {
  const auto* value = node ? node->find(key) : nullptr;
  if (!value)
    return std::nullopt;
  const auto pair = read_pair(value->string, ':');
  if (!pair)
    report_size(*value, "ratio", findings);
  return pair;
}

/// The size objects of the using layers, merged; nullptr when none of them says anything.
const Node* merged_size(const Layers& layers, Workshop& workshop) {
  const Node* merged = nullptr;
  for (const auto layer : using_layers)
    if (const auto* own = layers.section(layer, "size"))
      merged = merge_patch(merged, own, workshop.nodes);
  return merged;
}

const Node* table_of(const Node* sizes, const Catalog& catalog, Findings& findings) {
  if (sizes && sizes->is(Kind::object))
    return sizes;
  const auto name = sizes ? sizes->string : standard_table;
  if (const auto table = catalog.size_tables.find(name); table != catalog.size_tables.end())
    return table->second->root();
  if (sizes) {
    std::vector<std::string_view> known;
    for (const auto& [other, document] : catalog.size_tables)
      known.push_back(other);
    auto hint = did_you_mean(name, known);
    if (hint.empty())
      hint = fmt::format("make the file sizes/{}.json, or write the sizes here", name);
    findings.error(code::unknown_size_table, where(*sizes), pointer(*sizes),
                   fmt::format("there is no size table \"{}\"", name), hint);
  }
  return nullptr;
}

void read_law(Size& size, const Node& node, Findings& findings) {
  const auto* side = node.find("side");
  Axis axis;
  axis.minimum = integer_at(side, "minimum").value_or(1);
  axis.maximum = integer_at(side, "maximum");
  axis.multiple_of = std::max<std::int64_t>(integer_at(side, "multipleOf").value_or(1), 1);
  size.width = size.height = axis;
  const auto* pixels = node.find("pixels");
  size.minimum_pixels = integer_at(pixels, "minimum");
  size.maximum_pixels = integer_at(pixels, "maximum");
  const auto* ratio = node.find("ratio");
  size.minimum_ratio = ratio_at(ratio, "minimum", findings);
  size.maximum_ratio = ratio_at(ratio, "maximum", findings);
}

bool has_limits(const Node* node) {
  return node && (node->find("side") || node->find("pixels") || node->find("ratio"));
}

} // namespace

std::optional<Pair> read_pair(std::string_view text, char separator) {
  const auto at = text.find(separator);
  if (at == std::string_view::npos || at == 0 || at + 1 == text.size())
    return std::nullopt;
  const auto width = read_number(text.substr(0, at));
  const auto height = read_number(text.substr(at + 1));
  if (!width || !height)
    return std::nullopt;
  return Pair{*width, *height};
}

std::vector<SizeRow> read_rows(const Node& tiers, Findings& findings) {
  std::vector<SizeRow> rows;
  for (const auto& tier : tiers.members) {
    if (tier.key == "$schema" || tier.key == "sources")
      continue;
    for (const auto& row : tier.value->members)
      if (auto pairs = read_pairs(*row.value, findings); !pairs.empty())
        rows.push_back({tier.key, row.key, std::move(pairs), row.value});
  }
  return rows;
}

Size resolve_size(const Layers& layers, const Catalog& catalog, Workshop& workshop) {
  Size size;
  const auto* node = merged_size(layers, workshop);
  size.node = node;
  if ((node && node->is(Kind::boolean)) || !layers.known->knows("width") ||
      !layers.known->knows("height")) {
    size.refused = true;
    return size;
  }
  const auto* sizes = node ? node->find("sizes") : nullptr;
  if (const auto* table = table_of(sizes, catalog, workshop.findings))
    size.rows = read_rows(*table, workshop.findings);
  if (const auto* from = node ? node->find("from") : nullptr)
    size.from = from->string == "image" ? Size::From::image
                : from->string == "api" ? Size::From::api
                                        : Size::From::input;
  if (const auto* tier = node ? node->find("tier") : nullptr)
    size.tier = tier->string;
  else if (!size.rows.empty())
    size.tier = size.rows.front().tier;
  if (has_limits(node))
    read_law(size, *node, workshop.findings);
  else if (sizes)
    size.law = Size::Law::list;
  return size;
}

void adopt_generic_limits(Size& size, const Provider& provider) {
  if (size.refused || size.law == Size::Law::list || has_limits(size.node))
    return;
  const auto read = [&](std::string_view path, Axis& axis) {
    if (const auto* parameter = provider.parameter(path)) {
      const auto& limits = parameter->limits;
      axis.minimum = static_cast<std::int64_t>(limits.minimum.value_or(1));
      if (limits.maximum)
        axis.maximum = static_cast<std::int64_t>(*limits.maximum);
      axis.multiple_of = static_cast<std::int64_t>(limits.multiple_of.value_or(1));
    }
  };
  read("width", size.width);
  read("height", size.height);
}

} // namespace aircat::catalog
