#pragma once

#include "request/flat_request.hpp"
#include "request/plan.hpp"
#include "request/report.hpp"

#include <cstdint>

/// Judging by one plan. Every question is asked once: without a report the answer is all, and
/// judging ends at the first error; with a report each error and warning is described.
namespace aircat::request {

enum class Verdict : std::uint8_t { accepted, warned, rejected };

[[nodiscard]] Verdict judge(const Plans& plans, const Plan& plan, const FlatRequest& request,
                            Report* report);

/// How many required parameters and inputs are not there.
[[nodiscard]] std::size_t count_missing(const Plan& plan, const FlatRequest& request);

/// What is said of a task that is no object.
[[nodiscard]] Fault not_an_object(Value task);
/// What is said of a key that an object has twice.
[[nodiscard]] Fault repeated_key_fault(std::string_view key);

// The parts of it, one a file. Each returns whether all is well.
[[nodiscard]] bool check_missing(const Plan& plan, const FlatRequest& request, Report* report);
[[nodiscard]] bool check_size(const Plan& plan, const FlatRequest& request, Report* report);
[[nodiscard]] bool check_rules(const Plan& plan, const FlatRequest& request, Report* report);

} // namespace aircat::request
