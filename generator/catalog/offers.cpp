#include "catalog/offers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::catalog {
namespace {

constexpr std::string_view icon_free = "ratioFree";

std::string_view word(const std::vector<Word>& words, std::string_view key) {
  for (const auto& candidate : words)
    if (candidate.key == key)
      return candidate.text;
  return {};
}

/// `high_quality` → `High quality`.
std::string in_words(std::string_view value) {
  std::string words(value);
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

/// The label that the catalog gives, or "" when it leaves it to the default.
std::string given_label(const Input& input, std::string_view shown) {
  const auto* labels = input.node->find("labels");
  if (!labels)
    return {};
  if (labels->is(Kind::object)) {
    const auto* label = labels->find(shown);
    return label ? std::string(label->string) : std::string{};
  }
  std::string label(labels->string);
  if (const auto at = label.find("{}"); at != std::string::npos)
    label.replace(at, 2, shown);
  return label;
}

std::string_view orientation(Pair size) {
  if (size.width == size.height)
    return "Square";
  return size.width > size.height ? "Landscape" : "Portrait";
}

std::string key_label(const SizeRow& row) {
  const auto size = row.first();
  if (size.width == size.height)
    return "Square";
  return fmt::format("{} {}", orientation(size), row.key);
}

std::string size_label(const SizeRow& row, const Catalog& catalog) {
  const auto size = row.first();
  const auto tier = word(catalog.words, row.tier);
  return fmt::format("{}{}{} ({}\u00d7{})", orientation(size), tier.empty() ? "" : " ", tier,
                     size.width, size.height);
}

std::string_view icon_of(const SizeRow& row, const Catalog& catalog) {
  const auto icon = word(catalog.icons, row.key);
  return icon.empty() ? icon_free : icon;
}

std::string as_text(Pair size) {
  return fmt::format("{}x{}", size.width, size.height);
}

/// The row of the default tier with this key, else the first of any tier.
const SizeRow* row_of_key(const Size& size, std::string_view key) {
  const SizeRow* found = nullptr;
  for (const auto& row : size.rows) {
    if (row.key != key)
      continue;
    if (row.tier == size.tier)
      return &row;
    if (!found)
      found = &row;
  }
  return found;
}

const SizeRow* row_of_size(const Size& size, std::string_view text) {
  for (const auto& row : size.rows)
    if (as_text(row.first()) == text)
      return &row;
  return nullptr;
}

std::vector<std::string> default_keys(const Size& size, const Catalog& catalog) {
  std::vector<std::string> keys;
  for (const auto& icon : catalog.icons)
    if (const auto* row = row_of_key(size, icon.key); row && row->tier == size.tier)
      keys.emplace_back(icon.key);
  if (keys.empty())
    for (const auto& row : size.rows)
      if (row.tier == size.tier)
        keys.emplace_back(row.key);
  return keys;
}

std::vector<std::string> default_values(Placement::Kind kind, const Size& size,
                                        const Catalog& catalog) {
  if (kind == Placement::Kind::size_key)
    return default_keys(size, catalog);
  std::vector<std::string> values;
  for (const auto& row : size.rows) {
    auto value = kind == Placement::Kind::size ? as_text(row.first()) : std::string(row.tier);
    if (std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(std::move(value));
  }
  return values;
}

Offer size_offer(const Input& input, const Size& size, const Catalog& catalog, std::string shown) {
  Offer offer;
  offer.label = given_label(input, shown);
  if (input.to.kind == Placement::Kind::size_tier) {
    const auto text = word(catalog.words, shown);
    if (offer.label.empty())
      offer.label = text.empty() ? in_words(shown) : std::string(text);
  } else {
    const bool by_key = input.to.kind == Placement::Kind::size_key;
    const auto* row = by_key ? row_of_key(size, shown) : row_of_size(size, shown);
    if (row) {
      offer.icon = icon_of(*row, catalog);
      if (offer.label.empty())
        offer.label = by_key ? key_label(*row) : size_label(*row, catalog);
    }
  }
  if (offer.label.empty())
    offer.label = in_words(shown);
  offer.shown = std::move(shown);
  return offer;
}

const Node* wire_value(const Parameter& parameter, const Node& value) {
  const auto shown = text_of(value);
  for (const auto* legal : parameter.limits.enumeration)
    if (text_of(*legal) == shown)
      return legal;
  return &value;
}

} // namespace

std::vector<Offer> offers_of(const Input& input, const Parameter& parameter) {
  std::vector<Offer> offers;
  const auto add = [&](std::string shown, const Node* wire) {
    auto label = given_label(input, shown);
    if (label.empty())
      label = in_words(shown);
    offers.push_back({std::move(shown), wire, std::move(label), {}});
  };
  if (const auto* values = input.node->find("values")) {
    for (const auto* value : values->items)
      add(text_of(*value), wire_value(parameter, *value));
    for (const auto& member : values->members)
      add(std::string(member.key), member.value);
  } else {
    for (const auto* value : parameter.limits.enumeration)
      add(text_of(*value), value);
  }
  return offers;
}

std::vector<Offer> size_offers_of(const Input& input, const Size& size, const Catalog& catalog) {
  std::vector<std::string> values;
  if (const auto* given = input.node->find("values")) {
    for (const auto* value : given->items)
      values.push_back(text_of(*value));
    for (const auto& member : given->members)
      values.emplace_back(member.key);
  } else {
    values = default_values(input.to.kind, size, catalog);
  }
  std::vector<Offer> offers;
  offers.reserve(values.size());
  for (auto& value : values)
    offers.push_back(size_offer(input, size, catalog, std::move(value)));
  return offers;
}

} // namespace aircat::catalog
