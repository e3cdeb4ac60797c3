#pragma once

#include "request/fault.hpp"
#include "request/flat_request.hpp"
#include "request/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::request {

/// A value under judgement: what it is, where the catalog and where the request have it.
struct Subject {
  const Value* value = nullptr; ///< nullptr: absent
  std::string_view path;        ///< `frameImages[].frame`
  std::string pointer;          ///< `/frameImages/0/frame`
};

/// Collects the problems of one task.
class Report {
public:
  Report(std::vector<Problem>& problems, Value task, Detail detail);

  Problem& add(const Subject& subject, Fault fault, Severity severity = Severity::error);

  /// Leaves `describe`, which adds a problem with all its texts, undone where the code is enough.
  template <typename Describe>
  void say(std::string_view code, Describe describe, Severity severity = Severity::error) {
    if (detail_ == Detail::codes)
      add_code(code, severity);
    else
      describe();
  }

  [[nodiscard]] Detail detail() const { return detail_; }

private:
  void add_code(std::string_view code, Severity severity);

  std::vector<Problem>& problems_;
  Detail detail_;
  std::string task_uuid_;
};

/// The name that people know a place by: its path, or "the request".
[[nodiscard]] std::string name_of(const Subject& subject);

/// The code with which Runware's API answers such a problem; a guess among its documented codes.
[[nodiscard]] std::string_view runware_code(Concern concern, std::string_view code,
                                            std::string_view path);

} // namespace aircat::request
