#pragma once

#include <string>
#include <string_view>

namespace aircat::naming {

/// `text` as a TypeScript string literal with its quotes, as prettier leaves it with `singleQuote`:
/// single quotes, or double ones when the text has more single than double quotes. What is
/// deceptive is escaped, so are `</script` and `<!--`; bytes that are no UTF-8 become `\ufffd`.
[[nodiscard]] std::string typescript_string(std::string_view text);

/// `name` as the key of a property in an object literal or a type, quoted only where it must be, as
/// prettier leaves it. `__proto__` is computed, as it would set the prototype otherwise.
[[nodiscard]] std::string typescript_key(std::string_view name);

/// `.name` or `['na-me']`, to follow an expression.
[[nodiscard]] std::string typescript_access(std::string_view name);

} // namespace aircat::naming
