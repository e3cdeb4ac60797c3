#pragma once

#include "lint/rule.hpp"
#include "lint/subject.hpp"

namespace aircat::lint {

/// Texts of inputs that the source locale lacks, of one sort. Only where translation files were
/// given; each is reported where it would have to be added.
void report_missing(const Subject& subject, ExpectedText::What what, std::string_view sort,
                    Report& report);

} // namespace aircat::lint
