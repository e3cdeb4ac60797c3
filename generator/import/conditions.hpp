#pragma once

#include "import/statement.hpp"

#include <functional>

namespace aircat::importing {

/// Reads the schema of one value.
using ReadValue = std::function<Statement(const catalog::Node&)>;

/// The pairs of a schema that lists some of width and height, and nothing else; nothing when it
/// says anything else.
[[nodiscard]] std::optional<Pairs> pairs_of(const catalog::Node& schema);

/// What a schema of an object asks for, as the conditions of a rule; nothing where they have no
/// words for it. `is_demand`: for `then`, where a limit holds for a value that is there.
[[nodiscard]] std::optional<Json> conditions_of(const catalog::Node& schema, bool is_demand,
                                                const ReadValue& read_value);

/// The rule of an object with `if`, and `then`.
[[nodiscard]] RuleStatement rule_of(const catalog::Node& schema, const ReadValue& read_value);

/// The rules of `dependentRequired` and of `not` with `required`; nothing where there are none.
[[nodiscard]] std::vector<RuleStatement> rules_of_dependent(const catalog::Node& dependent);
[[nodiscard]] std::optional<RuleStatement> rule_of_not(const catalog::Node& refused);

/// The rules of alternatives that only ask for one name each; nothing when they ask for more.
[[nodiscard]] std::optional<std::vector<RuleStatement>>
rules_of_choice(const catalog::Node& alternatives, bool only_one);

} // namespace aircat::importing
