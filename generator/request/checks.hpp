#pragma once

#include "request/patterns.hpp"
#include "request/report.hpp"

#include <optional>
#include <vector>

/// The concerns of judging, one a file. Each knows nothing of the others; judge.cpp puts them in
/// order.
namespace aircat::request {

/// The value's type, that of a list's elements, and integers that JSON readers disagree on.
[[nodiscard]] std::optional<Fault> check_type(const catalog::Parameter& parameter,
                                              const nlohmann::ordered_json& value);
/// The same for one element of the list that the parameter takes.
[[nodiscard]] std::optional<Fault> check_item_type(const catalog::Parameter& parameter,
                                                   const nlohmann::ordered_json& item);

/// Everything that a scalar breaks, or, for a list, its number of elements.
[[nodiscard]] std::vector<Fault> check_limits(const catalog::Limits& limits,
                                              const nlohmann::ordered_json& value,
                                              const Patterns& patterns);

[[nodiscard]] std::optional<Fault> check_format(catalog::Format format,
                                                const nlohmann::ordered_json& value);

/// Parameters that must be there: by themselves, for a required input, or in an array element.
void check_missing(const std::vector<catalog::Parameter>& parameters,
                   const std::vector<catalog::Input>& inputs, const nlohmann::ordered_json& task,
                   Report& report);

/// Width and height together, then the law.
void check_size(const catalog::Provider& provider, const nlohmann::ordered_json& task,
                Report& report);

void check_rules(const catalog::Provider& provider, const nlohmann::ordered_json& task,
                 const Patterns& patterns, Report& report);

} // namespace aircat::request
