#pragma once

#include "lint/subject.hpp"

#include <string>
#include <vector>

namespace aircat::lint {

/// How much of the source locale's texts another locale has.
struct Coverage {
  std::string locale;
  std::size_t translated = 0, all = 0;
};

/// Of each locale but the source's, by its name.
[[nodiscard]] std::vector<Coverage> coverage_of(const Subject& subject);

} // namespace aircat::lint
