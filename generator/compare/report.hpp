#pragma once

#include "catalog/model.hpp"
#include "compare/change.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aircat::compare {

/// The same thing in both catalogs.
template <typename T>
struct Both {
  const T& before;
  const T& after;
};

/// The place of what one of the catalogs does not have at all.
inline const catalog::Node nowhere;

/// A value of one catalog; null when that has none.
struct Said {
  Json value;
  const catalog::Node* at = nullptr;

  Said() = default;
  /// The node as a value, at its own place; nullptr: nothing.
  Said(const catalog::Node* node); // NOLINT(google-explicit-constructor)
  Said(Json some, const catalog::Node* node) : value(std::move(some)), at(node) {}
};

/// Text as a value; an empty one is none.
[[nodiscard]] Said said(std::string_view text, const catalog::Node* at);

/// Takes the changes of one subject.
class Report {
public:
  /// `homes`: the place of what says nothing about a value in either catalog.
  Report(std::vector<Change>& changes, Subject subject, Both<catalog::Node> homes, bool generated)
      : changes_(changes),
        subject_(std::move(subject)), homes_{where(homes.before), where(homes.after)},
        generated_(generated) {}

  void add(Kind kind, std::string what, Said before, Said after);
  /// Where it depends on more than the kind whether those who send requests notice.
  void add(Kind kind, Reach reach, std::string what, Said before, Said after);

  /// Adds a change of texts or other values when they differ.
  void values(Kind kind, std::string_view what, Said before, Said after) {
    if (before.value != after.value)
      add(kind, std::string(what), std::move(before), std::move(after));
  }

private:
  std::vector<Change>& changes_;
  Subject subject_;
  std::pair<Location, Location> homes_;
  bool generated_;
};

} // namespace aircat::compare
