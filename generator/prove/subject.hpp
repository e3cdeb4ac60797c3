#pragma once

#include "catalog/model.hpp"
#include "prove/draft.hpp"

#include <deque>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

/// What the catalog says of requests, read once more and in another way than the judge reads it, so
/// that samples and the judge can disagree.
namespace aircat::prove {

/// Who names a parameter, the nearest first.
enum class Naming : std::uint8_t {
  own,     ///< the capability, or the task where that is judged by itself
  sibling, ///< another capability of the same model
  known,   ///< only the task or the vendor
};

/// A name on the wire, and the names below it.
struct Field {
  std::string_view name;
  std::string path; ///< `frameImages[].frame`; of the elements of a list `frameImages[]`
  const catalog::Parameter* parameter = nullptr;
  const catalog::Node* vendor_says = nullptr; ///< where only the vendor knows the parameter
  Naming naming = Naming::known;
  bool has_elements = false;   ///< the names below are those of each element of a list
  bool asked_by_input = false; ///< a required input is placed here
  std::vector<Field> fields;

  [[nodiscard]] bool is_refused() const { return parameter && parameter->refused; }
  [[nodiscard]] bool is_media() const;
};

/// One capability of a model, or the general limits of a task.
struct View {
  const catalog::Provider* provider = nullptr; ///< nullptr: the task
  Field root;
  std::unordered_map<std::string_view, const Field*> by_path;
  std::vector<const catalog::Parameter*> required;
  std::vector<const catalog::Input*> inputs; ///< those that are placed on parameters
  std::set<std::string> placed;              ///< the parameters on which they are

  [[nodiscard]] const Field* find(std::string_view path) const;
};

/// Those who judge a request for one model and task; of one without a model, the task alone.
struct Subject {
  const catalog::Task* task = nullptr;
  const catalog::Model* model = nullptr;
  std::deque<View> views;
  std::set<std::string, std::less<>> known; ///< every path of task, model and vendor

  [[nodiscard]] bool knows(std::string_view path) const { return known.count(path) > 0; }
};

/// Whether a task's `taskUUID` names a task that was sent before, so that several may share one.
[[nodiscard]] bool refers_to_task(const catalog::Task& task);

[[nodiscard]] Subject subject_of(const catalog::Model& model, const catalog::Task& task);
[[nodiscard]] Subject subject_of(const catalog::Task& task);

/// A value in a request, by its JSON pointer.
struct Spot {
  std::string pointer;
  const Draft* value = nullptr;
};

/// All values at a path of the wire, `frameImages[].frame` or `frameImages[]`.
[[nodiscard]] std::vector<Spot> values_at(const Draft& task, std::string_view path);

} // namespace aircat::prove
