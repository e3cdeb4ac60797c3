#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "site/example.hpp"

#include <string>

namespace aircat::site {

/// What a value must be, in words: "1 to 3,000 characters", "a number from 0 to 6 in steps of 2".
[[nodiscard]] std::string limits_in_words(const catalog::Parameter& parameter);

/// The inputs of a provider as fields of a form that is filled in with the example, and as a list
/// for those who only read. `form` begins the ids of all fields.
[[nodiscard]] mustache::List form_fields(const catalog::Provider& provider, const Example* example,
                                         std::string_view form);

/// All parameters that requests of a provider may carry: `path`, `type`, `limits`, `fallback`,
/// `description`, `required`.
[[nodiscard]] mustache::List parameter_rows(const catalog::Provider& provider);

} // namespace aircat::site
