#pragma once

#include "check/subject.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace aircat::check {

/// A text as the panel of a provider shows it.
struct ShownText {
  std::string_view text;
  std::string_view place; ///< `title`, `description`, `placeholder`, `label`; of a panel: its key
  const Input* input = nullptr;          ///< nullptr: of the panel as a whole
  const catalog::Offer* offer = nullptr; ///< whose label it is
};

/// Calls visit(shown) for each text of the provider's panel, in authored order; also for empty
/// ones.
template <typename Visit>
void each_shown_text(const Provider& provider, Visit visit) {
  for (const auto& [key, text] : provider.capability->panel)
    visit(ShownText{text, key});
  for (const auto& input : provider.inputs) {
    visit(ShownText{input.title, "title", &input});
    visit(ShownText{input.description, "description", &input});
    visit(ShownText{input.placeholder, "placeholder", &input});
    for (const auto& offer : input.offers)
      visit(ShownText{offer.label, "label", &input, &offer});
  }
}

/// The English texts of the catalog that people see on a panel, which locales translate by text.
class EnglishTexts {
public:
  explicit EnglishTexts(const Catalog& catalog);

  /// Stands this text anywhere in the catalog?
  [[nodiscard]] bool has(std::string_view text) const { return all_.contains(std::string(text)); }

  /// A text that a panel of an implemented provider shows.
  struct Shown {
    std::string text;
    std::vector<std::string>
        parts; ///< translating these serves as well: a pattern, the words of a size's label
  };
  /// In authored order, each once.
  [[nodiscard]] const std::vector<Shown>& shown() const { return shown_; }

private:
  void collect_written(const Node& inputs);
  void add(std::string_view text, bool shown, std::vector<std::string> parts = {});

  std::unordered_set<std::string> all_;
  std::unordered_set<std::string> listed_;
  std::vector<Shown> shown_;
};

} // namespace aircat::check
