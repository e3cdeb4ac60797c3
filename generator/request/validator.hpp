#pragma once

#include "catalog/model.hpp"
#include "request/judging.hpp"

#include <memory>
#include <vector>

namespace aircat::request {

/// What is done about a model of which neither the catalog nor its list of AIRs knows.
enum class UnknownModels : std::uint8_t { error, warn, allow };

/// Judges tasks by the models that they name: a task is legal when one of the model's capabilities
/// accepts it; otherwise the findings are those of the capability that it resembles most. Tasks
/// without a described model are judged by the general limits of the task. May be used by several
/// threads, each with a FlatRequest of its own. The catalog must outlive it.
class Validator {
public:
  explicit Validator(const catalog::Catalog& catalog,
                     UnknownModels unknown_models = UnknownModels::error);
  Validator(Validator&&) noexcept;
  Validator& operator=(Validator&&) noexcept;
  ~Validator();

  // Both give the same verdict, and allocate nothing for what is accepted, once `scratch` has been
  // used.

  /// The verdict alone.
  [[nodiscard]] Verdict judge(Value task, FlatRequest& scratch) const;

  /// With all problems of what is not accepted; their places are JSON pointers into `task`.
  [[nodiscard]] Verdict judge(Value task, FlatRequest& scratch, std::vector<Problem>& problems,
                              Detail detail = Detail::all) const;

  /// Whether the task's `taskUUID` names the task itself, and not one that was sent before.
  [[nodiscard]] bool is_new_task(Value task) const;

private:
  class Impl;
  std::unique_ptr<const Impl> impl_;
};

} // namespace aircat::request
