#pragma once

#include "prove/random.hpp"
#include "prove/subject.hpp"

#include <optional>

namespace aircat::prove {

/// A task that one view accepts.
struct LegalTask {
  Draft task;
  bool warns = false; ///< it has parameters that the model's file does not name
};

/// What a task is made of besides what it must have.
struct Shares {
  unsigned optional_percent = 35; ///< of the parameters that may be left out
  unsigned unnamed_percent = 2;   ///< of those that the model's file does not name
};

/// A task that is legal by what the catalog says, with `air` as its model where the task takes one.
/// Nothing when the rules of the model could not be obeyed this time.
[[nodiscard]] std::optional<LegalTask> legal_task(const Subject& subject, const View& view,
                                                  std::string_view air, Shares shares,
                                                  Random& random);

/// Whether a legal task of the view must have the field.
[[nodiscard]] bool is_asked_for(const Field& field);

/// A legal value of a field, with what is below it. Nothing when none is found.
[[nodiscard]] std::optional<Draft> legal_value(const Field& field, Shares shares, Random& random);

/// A legal pair of sides.
[[nodiscard]] catalog::Pair legal_size(const catalog::Size& size, Random& random);

/// Puts a value at a path without elements; containers on the way are made.
void put(Draft& task, std::string_view path, Draft value);
/// Removes what is at a path without elements.
void take_out(Draft& task, std::string_view path);

/// Puts the members of each object in any order, as a program may write them.
void shuffle(Draft& value, Random& random);

} // namespace aircat::prove
