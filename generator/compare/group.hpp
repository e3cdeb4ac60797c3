#pragma once

#include "compare/change.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::compare {

/// Changes that are one edit of the catalog: of a layer that several models or capabilities share.
struct Group {
  std::vector<const Change*> changes; ///< at least one

  [[nodiscard]] const Change& first() const { return *changes.front(); }
};

/// Equal changes of values at the same places together, in the order of the first ones, and all
/// translations of a language.
[[nodiscard]] std::vector<Group> group(const std::vector<Change>& changes);

/// The capabilities of one model that a group is about; of the model itself none.
struct GroupModel {
  const Subject* subject;
  std::vector<std::string_view> capabilities;
};

/// The models of a group in order; tasks, vendors and the catalog itself are none.
[[nodiscard]] std::vector<GroupModel> models_of(const Group& group);

/// `3 models`: how many of something.
[[nodiscard]] std::string counted(std::size_t number, std::string_view what);

/// What a group is about where that is no model: `imageInference`, `vendor acme`, an AIR.
[[nodiscard]] std::vector<std::string> others_of(const Group& group);

/// What differs; of several translations the language.
[[nodiscard]] std::string_view what_of(const Group& group);

/// A value of the first change on one line, and of several translations their number; empty: there
/// is none.
[[nodiscard]] std::string before_of(const Group& group);
[[nodiscard]] std::string after_of(const Group& group);

/// `old/common.json:8:26`; empty where each model has another place, or none.
[[nodiscard]] std::string old_place_of(const Group& group);
[[nodiscard]] std::string new_place_of(const Group& group);

/// `2 breaking, 1 compatible and 0 neutral changes`.
[[nodiscard]] std::string summary_of(const std::vector<Group>& groups);

} // namespace aircat::compare
