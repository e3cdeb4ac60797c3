#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"
#include "request/fault.hpp"

#include "json/json_fwd.hpp"

#include <memory>
#include <string>
#include <vector>

namespace aircat::request {

/// A finding with the part of the catalog that it is about.
struct Problem {
  Concern concern = Concern::shape;
  std::string path; ///< the parameter as the catalog writes it: `frameImages[].frame`
  const catalog::Rule* rule = nullptr;
  bool absent = false; ///< it is about something that is not there
  Finding finding;
};

/// Judges tasks that are at hand as JSON values, by one provider or by one task's general limits.
/// Making one costs more than using it. The catalog must outlive it.
class Judge {
public:
  explicit Judge(const catalog::Provider& provider);
  explicit Judge(const catalog::Task& task);
  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;
  ~Judge();

  /// All problems: parameters in the order of the request, what is missing, size, rules. Places are
  /// JSON pointers into `task`.
  [[nodiscard]] std::vector<Problem> problems(const Json& task) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Judges a task as the provider's request.
[[nodiscard]] Findings judge(const catalog::Provider& provider, const Json& task);

/// Judges a task by the model that it names, as `Validator` does.
[[nodiscard]] Findings judge(const catalog::Catalog& catalog, const Json& task);

} // namespace aircat::request
