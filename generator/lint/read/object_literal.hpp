#pragma once

#include "lint/read/module.hpp"
#include "lint/read/token_stream.hpp"

namespace aircat::lint {

/// From `{` to behind its partner.
[[nodiscard]] ObjectLiteral read_object(TokenStream& stream);

/// Lists of providers by capability, wherever they stand: `text2image: […]`, or one provider in
/// place of a list.
[[nodiscard]] std::vector<RegistrationList> read_lists(const std::vector<Token>& tokens);

} // namespace aircat::lint
