#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace aircat::naming {

enum class Language { typescript, cpp };

/// Names in use where an identifier is to be declared.
using Taken = std::set<std::string, std::less<>>;

/// Whether `name` is a keyword of `language`, or a name that may not or should not be declared in
/// it: TypeScript's strict-mode words, type names and globals, C++'s alternative tokens and usual
/// macros.
[[nodiscard]] bool is_reserved(Language language, std::string_view name);

/// Whether `name` can be declared in `language` as it is: ASCII, not reserved; in C++ without a
/// leading and without a double underscore.
[[nodiscard]] bool is_identifier(Language language, std::string_view name);

/// `name` as an identifier of `language` that is not in `taken`: what cannot be in an identifier
/// becomes `_`, a leading digit gets an `n` before it, a reserved name a `_` after it, and a taken
/// one a number, from 2.
[[nodiscard]] std::string safe_identifier(Language language, std::string_view name,
                                          const Taken& taken);

/// The identifier of an enum value of an input: `AspectRatio16x9` for `aspect_ratio` and `16:9`,
/// `High` for `quality` and `high`. Two values may give the same one; that is a finding for the
/// caller.
[[nodiscard]] std::string enum_identifier(std::string_view input, std::string_view value);

} // namespace aircat::naming
