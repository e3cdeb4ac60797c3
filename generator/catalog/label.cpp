#include "catalog/label.hpp"

namespace aircat::catalog {
namespace {

constexpr std::string_view value_mark = "{}";

const Node* pattern_of(const Input& input) {
  const auto* labels = input.node->find("labels");
  return labels && labels->is(Kind::string) ? labels : nullptr;
}

/// Whether the label was made of words and figures, not written in the catalog.
bool is_made_of_words(const Input& input, const Offer& offer) {
  if (input.to.kind != Placement::Kind::size && input.to.kind != Placement::Kind::size_key)
    return false;
  const auto* labels = input.node->find("labels");
  return !labels || !labels->find(offer.shown);
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// The words of a size's label, as views of it: `Landscape HD (1280×720)`.
std::vector<std::string_view> words_in(std::string_view label, const std::vector<Word>& words) {
  std::vector<std::string_view> parts;
  for (const auto orientation : orientations())
    if (starts_with(label, orientation))
      parts.push_back(label.substr(0, orientation.size()));
  if (parts.empty())
    return parts;
  const auto rest = label.substr(std::min(parts.front().size() + 1, label.size()));
  for (const auto& word : words)
    if (!word.text.empty() && starts_with(rest, std::string(word.text) + " (")) {
      parts.push_back(rest.substr(0, word.text.size()));
      break;
    }
  return parts;
}

} // namespace

const std::vector<std::string_view>& orientations() {
  static const std::vector<std::string_view> all{"Square", "Landscape", "Portrait"};
  return all;
}

std::vector<std::string_view> label_parts(const Catalog& catalog, const Input& input,
                                          const Offer& offer) {
  if (const auto* pattern = pattern_of(input))
    return {pattern->string};
  if (is_made_of_words(input, offer))
    return words_in(offer.label, catalog.words);
  return {};
}

std::optional<std::string> translated_label(const Catalog& catalog, const Locale& locale,
                                            const Input& input, const Offer& offer) {
  const auto& texts = locale.texts;
  if (const auto whole = texts.find(offer.label); whole != texts.end())
    return std::string(whole->second);
  const auto parts = label_parts(catalog, input, offer);
  for (const auto part : parts)
    if (!texts.contains(part))
      return std::nullopt;
  if (parts.empty())
    return std::nullopt;
  if (pattern_of(input)) {
    std::string label(texts.find(parts.front())->second);
    if (const auto at = label.find(value_mark); at != std::string::npos)
      label.replace(at, value_mark.size(), offer.shown);
    return label;
  }
  std::string label;
  const auto* done = offer.label.data();
  for (const auto part : parts) {
    label.append(done, part.data());
    label += texts.find(part)->second;
    done = part.data() + part.size();
  }
  return label.append(done, offer.label.data() + offer.label.size());
}

} // namespace aircat::catalog
