#pragma once

#include "check/subject.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace aircat::check {

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
  void collect_input(const Catalog& catalog, const Input& input, bool shown);
  void collect_label(const Catalog& catalog, const Input& input, const catalog::Offer& offer,
                     bool shown);
  void add(std::string_view text, bool shown, std::vector<std::string> parts = {});

  std::unordered_set<std::string> all_;
  std::unordered_set<std::string> listed_;
  std::vector<Shown> shown_;
};

} // namespace aircat::check
