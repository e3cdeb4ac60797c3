#pragma once

#include "lint/rule.hpp"

namespace aircat::lint {

/// Whether the object under `key` has exactly one entry for each choice of the field.
void check_entries(const Property& property, std::string_view key, std::string_view what,
                   Report& report);

} // namespace aircat::lint
