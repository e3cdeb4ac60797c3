#pragma once

#include "catalog/model.hpp"
#include "diagnostics/finding.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace aircat::request {

/// What a finding about a request is about.
enum class Concern : std::uint8_t {
  shape,   ///< not an object, no or an unknown task
  model,   ///< unknown, undescribed, of another task, retired
  unknown, ///< a parameter that the task does not have
  refused, ///< one that the model does not take
  unnamed, ///< one that the task has and the model does not mention
  type,
  limit,
  format,
  missing,
  size,
  rule,
};

/// A finding with the part of the catalog that it is about.
struct Problem {
  Concern concern = Concern::shape;
  std::string path; ///< the parameter as the catalog writes it: `frameImages[].frame`
  const catalog::Rule* rule = nullptr;
  Finding finding;
};

/// Judges tasks by one provider or by one task's generic limits. Making one costs more than using
/// it. The catalog must outlive it.
class Judge {
public:
  explicit Judge(const catalog::Provider& provider);
  explicit Judge(const catalog::Task& task);
  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;
  ~Judge();

  /// All problems: parameters in the order of the request, what is missing, size, rules. Places are
  /// JSON pointers into `task`; files and lines are the caller's to add.
  [[nodiscard]] std::vector<Problem> problems(const nlohmann::ordered_json& task) const;

private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

/// Judges a task as the provider's request.
[[nodiscard]] Findings judge(const catalog::Provider& provider, const nlohmann::ordered_json& task);

/// Judges a task by the model that it names: legal when one of the model's capabilities accepts it;
/// otherwise the findings are those of the capability that it resembles most. At least one error
/// means rejected.
[[nodiscard]] Findings judge(const catalog::Catalog& catalog, const nlohmann::ordered_json& task);

} // namespace aircat::request
