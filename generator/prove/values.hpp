#pragma once

#include "catalog/model.hpp"
#include "prove/draft.hpp"
#include "prove/random.hpp"

#include <optional>
#include <string>

/// Legal values, at and between their limits.
namespace aircat::prove {

/// So many code points, of which some are not ASCII.
[[nodiscard]] std::string any_text(Random& random, std::size_t length);

/// A text that the pattern matches; nothing when the pattern says more than lists, classes of
/// characters and repetitions.
[[nodiscard]] std::optional<std::string> text_matching(std::string_view pattern, Random& random);

/// Letters of base64, `length` of them, with `padding` at the end.
[[nodiscard]] std::string base64_text(Random& random, std::size_t length, std::size_t padding = 0);

[[nodiscard]] std::string any_uuid(Random& random);

/// A text in a format: of media any of the forms in which they are sent.
[[nodiscard]] std::string any_of_format(catalog::Format format, Random& random);

/// The number in one of the ways in which JSON writes it.
[[nodiscard]] Draft any_spelling(double number, Random& random);

/// A number within limits that nothing else is known of.
[[nodiscard]] Draft any_number(const catalog::Limits& limits, bool whole, Random& random);

/// A value of one of the types; nothing when none is found.
[[nodiscard]] std::optional<Draft> any_value(const catalog::Parameter& parameter, Random& random);

/// Any value of any kind, legal nowhere in particular.
[[nodiscard]] Draft any_json(Random& random, int depth);

} // namespace aircat::prove
