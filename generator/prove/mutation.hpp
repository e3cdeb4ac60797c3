#pragma once

#include "prove/random.hpp"
#include "prove/subject.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Ways in which a legal request becomes an illegal one, each with the finding that must come of
/// it.
namespace aircat::prove {

/// What a judge must find, whatever else it finds.
struct Expected {
  std::string_view code;
  std::string pointer;                            ///< in the task
  std::optional<std::size_t> task = std::nullopt; ///< its index where the request is a list
};

/// The AIRs of a catalog in an order that is the same everywhere.
struct Airs {
  struct Known {
    std::string_view air, task;
  };
  explicit Airs(const catalog::Catalog& catalog);

  std::vector<const catalog::Model*> models, components;
  std::vector<Known> undescribed;
  std::vector<std::string_view> community; ///< sources whose AIRs are free

  [[nodiscard]] bool knows(std::string_view air) const;
};

/// A legal request of which one task is about to be spoilt.
struct Request {
  const Airs& airs;
  const Subject& subject;
  const View& view; ///< the one by which the task was made
  std::vector<Draft>& tasks;
  std::size_t at; ///< the task to spoil
  bool& is_list;
  Random& random;

  [[nodiscard]] Draft& task() const { return tasks[at]; }
};

/// One way. Returns nothing when it does not apply to the request, which is then of no more use.
struct MutationKind {
  std::string_view name, description;
  std::optional<Expected> (*spoil)(const Request& request);
};

[[nodiscard]] std::span<const MutationKind> mutation_kinds();

// The kinds by what they are about, one a file.
[[nodiscard]] std::span<const MutationKind> shape_mutations();
[[nodiscard]] std::span<const MutationKind> model_mutations();
[[nodiscard]] std::span<const MutationKind> name_mutations();
[[nodiscard]] std::span<const MutationKind> missing_mutations();
[[nodiscard]] std::span<const MutationKind> type_mutations();
[[nodiscard]] std::span<const MutationKind> limit_mutations();
[[nodiscard]] std::span<const MutationKind> format_mutations();
[[nodiscard]] std::span<const MutationKind> size_mutations();
[[nodiscard]] std::span<const MutationKind> rule_mutations();

/// A value inside a task.
struct Place {
  std::string path;    ///< `frameImages[].frame`; of an element of objects `frameImages[]`
  std::string pointer; ///< `/frameImages/0/frame`
  Draft* value = nullptr;
  const Field* field = nullptr;
  bool item = false; ///< an element of a list of plain values
};

/// All values that the task's view knows, but those that name task and model.
[[nodiscard]] std::vector<Place> places_in(const Request& request);

/// One of the places that suit, with a value that is put there; nothing when the outcome is not
/// what was wanted for every capability of the model.
using Suits = std::function<bool(const Place&)>;
using NewValue = std::function<std::optional<Draft>(const Place&)>;
[[nodiscard]] std::optional<Expected> spoil_value(const Request& request, std::string_view code,
                                                  const Suits& suits, const NewValue& new_value);

/// What to expect of a value that is wrong at a place: nothing unless every capability of the model
/// finds fault with it, and the one whose findings are given has the code.
[[nodiscard]] std::optional<Expected> expect_at(const Request& request, const Place& place,
                                                std::string_view code);

/// A name that is no parameter anywhere.
[[nodiscard]] std::string made_up_name(Random& random);

} // namespace aircat::prove
