#include "render/mapped_request.hpp"

#include "naming/case.hpp"
#include "naming/typescript.hpp"
#include "render/typescript_layout.hpp"
#include "render/wire_tree.hpp"
#include "request/build.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::render {
namespace {

using catalog::Input;
using catalog::Node;
using catalog::Pair;
using catalog::Placement;
using catalog::Provider;
using catalog::Size;
using mustache::Code;
using mustache::List;
using mustache::Object;
using naming::typescript_access;
using naming::typescript_key;

constexpr std::string_view size_constant = "SIZES";

std::string comma_after(std::size_t index, std::size_t count) {
  return index + 1 < count ? "," : "";
}

std::string access(std::string_view field) {
  return "input" + typescript_access(field);
}

const Input* input_for(const Provider& provider, Placement::Kind kind) {
  for (const auto& input : provider.inputs)
    if (input.to.kind == kind)
      return &input;
  return nullptr;
}

struct NamedSize {
  std::string name;
  Pair size;
};

List rows(const std::vector<NamedSize>& sizes) {
  List list;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    list.push_back(Object{{"key", Code{typescript_key(sizes[i].name)}},
                          {"width", Code{std::to_string(sizes[i].size.width)}},
                          {"height", Code{std::to_string(sizes[i].size.height)}},
                          {"comma", Code{comma_after(i, sizes.size())}}});
  return list;
}

std::vector<NamedSize> of_tier(const Size& size, std::string_view tier) {
  std::vector<NamedSize> sizes;
  for (const auto& row : size.rows)
    if (row.tier == tier)
      sizes.push_back({std::string(row.key), row.first()});
  return sizes;
}

/// The sizes behind the offers of an input, in their order.
std::vector<NamedSize> offered(const Input& input, const Size& size) {
  std::vector<NamedSize> sizes;
  for (const auto& offer : input.offers)
    for (const auto& row : size.rows) {
      const auto pair = row.first();
      const bool is_it = input.to.kind == Placement::Kind::size_key
                             ? row.key == offer.shown && row.tier == size.tier
                         : input.to.kind == Placement::Kind::size_tier
                             ? row.tier == offer.shown
                             : fmt::format("{}x{}", pair.width, pair.height) == offer.shown;
      if (is_it) {
        sizes.push_back({offer.shown, pair});
        break;
      }
    }
  return sizes;
}

List tier_tables(const Input& tier, const Size& size) {
  List tiers;
  for (std::size_t i = 0; i < tier.offers.size(); ++i)
    tiers.push_back(Object{{"key", Code{typescript_key(tier.offers[i].shown)}},
                           {"sizes", rows(of_tier(size, tier.offers[i].shown))},
                           {"comma", Code{comma_after(i, tier.offers.size())}}});
  return tiers;
}

/// `...pick(SIZES, input.format)`, broken where it is too long.
std::string lookup(const std::string& table, const std::string& field, std::string_view trailing) {
  constexpr std::size_t indent = 10, columns = 80;
  const auto flat = fmt::format("pick({}, {})", table, field);
  if (indent + 3 + flat.size() + trailing.size() <= columns)
    return flat;
  const std::string line = "\n" + std::string(indent + 2, ' ');
  return "pick(" + line + table + "," + line + field + "\n" + std::string(indent, ' ') + ")";
}

void map_size(const Provider& provider, MappedRequest& mapped) {
  mapped.size_table = false;
  if (!provider.size.is_sent())
    return;
  const auto* tier = input_for(provider, Placement::Kind::size_tier);
  const auto* named = size_input_of(provider);
  const std::string_view trailing = mapped.members.empty() ? "" : ",";
  const std::string table(size_constant);
  // Without a name the source image decides within the tier.
  const bool within_tier =
      named ? named->to.kind == Placement::Kind::size_key : provider.size.from == Size::From::image;
  if (tier && within_tier) {
    mapped.size_table = Object{{"tiers", tier_tables(*tier, provider.size)}, {"sizes", List{}}};
    if (named)
      mapped.size_lookup = lookup(fmt::format("pick({}, {})", table, access(tier->name)),
                                  access(named->name), trailing);
  } else if (const auto* only = named ? named : tier) {
    mapped.size_table = Object{{"tiers", List{}}, {"sizes", rows(offered(*only, provider.size))}};
    mapped.size_lookup = lookup(table, access(only->name), trailing);
  }
}

/// What is sent when an optional input is left out, where its place has a fixed value; else "".
std::string fallback(const Input& input, const std::vector<catalog::Fixed>& fixed) {
  if (input.required || input.default_value)
    return "";
  for (const auto& value : fixed)
    if (value.path == input.to.path && !request::is_added_by_client(value) &&
        value.value->is_scalar())
      return " ?? " + literal(*value.value);
  return "";
}

Leaf leaf_of(const Provider& provider, const Input& input,
             const std::vector<catalog::Fixed>& fixed) {
  if (needs_table(input))
    return {"pick", {table_name(provider, input), access(input.name)}, false};
  if (input.several)
    return {access(input.plural()), {}, false};
  const auto* parameter = provider.parameter(input.to.path);
  const bool is_list =
      parameter && parameter->may_be_array() && !(parameter->types & catalog::type::string);
  return {is_list ? "" : access(input.name) + fallback(input, fixed),
          is_list ? std::vector{access(input.name)} : std::vector<std::string>{}, is_list};
}

/// Required files are always there; defaults only join what others make.
std::optional<std::string> condition_of(const Input& input) {
  if (input.required)
    return "";
  if (input.default_value || input.default_shown)
    return std::nullopt;
  return access(input.name);
}

void place_value(WireTree& tree, std::string_view path, const Node& value) {
  if (value.is(catalog::Kind::object)) {
    for (const auto& member : value.members)
      place_value(tree, fmt::format("{}.{}", path, member.key), *member.value);
    return;
  }
  if (!value.is(catalog::Kind::array)) {
    tree.place(path, {literal(value), {}, false});
    return;
  }
  Leaf leaf{"", {}, true};
  for (const auto* item : value.items)
    leaf.arguments.push_back(literal(*item));
  tree.place(path, std::move(leaf));
}

WireTree tree_of(const Provider& provider) {
  WireTree tree;
  const auto fixed = request::fixed_values(provider);
  std::vector<std::string_view> taken;
  for (const auto& parameter : provider.parameters) {
    for (const auto& input : provider.inputs)
      if (!input.is_size() && input.to.path == parameter.path)
        tree.place(input.to, leaf_of(provider, input, fixed), condition_of(input));
    for (const auto& value : fixed) {
      const bool is_first = std::find(taken.begin(), taken.end(), value.path) == taken.end();
      const bool is_filled =
          std::any_of(provider.inputs.begin(), provider.inputs.end(),
                      [&](const Input& input) { return input.to.path == value.path; });
      if (value.path != parameter.path || request::is_added_by_client(value) || is_filled ||
          !is_first)
        continue;
      taken.push_back(value.path);
      place_value(tree, value.path, *value.value);
    }
  }
  return tree;
}

Code limits_of(const std::optional<std::string>& low, const std::optional<std::string>& high) {
  std::string out = "{ ";
  if (low)
    out += "min: " + *low;
  if (high)
    out += (low ? ", max: " : "max: ") + *high;
  return {out + " }"};
}

std::optional<std::string> text(const std::optional<std::int64_t>& number) {
  return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

std::optional<std::string> text(const std::optional<Pair>& ratio) {
  return ratio ? std::optional(fmt::format("[{}, {}]", ratio->width, ratio->height)) : std::nullopt;
}

std::vector<std::pair<std::string, Code>> limits_of(const Size& size) {
  std::vector<std::pair<std::string, Code>> limits;
  limits.emplace_back("width",
                      limits_of(std::to_string(size.width.minimum), text(size.width.maximum)));
  limits.emplace_back("height",
                      limits_of(std::to_string(size.height.minimum), text(size.height.maximum)));
  if (size.width.multiple_of > 1)
    limits.emplace_back("multiple", Code{std::to_string(size.width.multiple_of)});
  if (size.minimum_pixels || size.maximum_pixels)
    limits.emplace_back("pixels", limits_of(text(size.minimum_pixels), text(size.maximum_pixels)));
  if (size.minimum_ratio || size.maximum_ratio)
    limits.emplace_back("ratio", limits_of(text(size.minimum_ratio), text(size.maximum_ratio)));
  return limits;
}

} // namespace

std::string literal(const Node& value) {
  return value.is(catalog::Kind::string) ? naming::typescript_string(value.string)
                                         : catalog::text_of(value);
}

bool needs_table(const Input& input) {
  return std::any_of(input.offers.begin(), input.offers.end(), [](const catalog::Offer& offer) {
    return offer.wire &&
           !(offer.wire->is(catalog::Kind::string) && offer.wire->string == offer.shown);
  });
}

std::string table_name(const Provider& provider, const Input& input) {
  auto name = naming::screaming_case(input.name);
  const bool clashes =
      name == size_constant || name == provider.model->class_name ||
      std::any_of(provider.inputs.begin(), provider.inputs.end(), [&](const Input& other) {
        return &other < &input && naming::screaming_case(other.name) == name;
      });
  return clashes ? name + "_VALUES" : name;
}

const Input* size_input_of(const Provider& provider) {
  if (const auto* whole = input_for(provider, Placement::Kind::size))
    return whole;
  return input_for(provider, Placement::Kind::size_key);
}

MappedRequest mapped_request(const Provider& provider) {
  constexpr std::size_t indent = 10;
  MappedRequest mapped;
  const auto tree = tree_of(provider);
  mapped.members = tree.data(indent);
  map_size(provider, mapped);
  const bool picks = mapped.size_table.truthy() ||
                     std::any_of(provider.inputs.begin(), provider.inputs.end(), needs_table);
  mapped.imports = picks && tree.has_conditions() ? "pick, when"
                   : picks                        ? "pick"
                   : tree.has_conditions()        ? "when"
                                                  : "";
  return mapped;
}

Object size_from_image_data(const Provider& provider) {
  const auto& size = provider.size;
  const auto* tier = input_for(provider, Placement::Kind::size_tier);
  const bool is_list = size.law == Size::Law::list;
  List limits;
  if (!is_list) {
    const auto all = limits_of(size);
    for (std::size_t i = 0; i < all.size(); ++i)
      limits.push_back(Object{{"key", Code{all[i].first}},
                              {"value", all[i].second},
                              {"comma", Code{comma_after(i, all.size())}}});
  }
  return {{"tier_input", Code{is_list && tier ? std::string(tier->name) : ""}},
          {"fallback_tier", Code{tier && !size_input_of(provider) ? std::string(tier->name) : ""}},
          {"limits", std::move(limits)},
          {"list", is_list ? mustache::Value(Object{{"sizes", rows(of_tier(size, size.tier))}})
                           : mustache::Value(false)}};
}

List client_members(const Provider& provider, std::size_t indent) {
  WireTree tree;
  std::vector<std::string_view> taken;
  const auto fixed = request::fixed_values(provider);
  for (const auto& parameter : provider.parameters)
    for (const auto& value : fixed)
      if (value.path == parameter.path && request::is_added_by_client(value) &&
          std::find(taken.begin(), taken.end(), value.path) == taken.end()) {
        taken.push_back(value.path);
        place_value(tree, value.path, *value.value);
      }
  return tree.data(indent);
}

} // namespace aircat::render
