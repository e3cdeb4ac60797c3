#include "lint/rules.hpp"

#include "lint/each.hpp"

#include <fmt/format.h>

namespace aircat::lint::rules {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void check(const Subject& subject, Report& report) {
  for_each_text(subject, [&](const Translations&, const Text& text) {
    const auto value = text.value();
    if (value.find_first_not_of(" \t\r\n") != std::string_view::npos &&
        (is_space(value.front()) || is_space(value.back())))
      report.error(*text.member->value,
                   fmt::format("{} {} with white space", quoted(value),
                               is_space(value.front()) ? "begins" : "ends"),
                   "remove it");
  });
}

} // namespace

const Rule text_spaces{
    {"AC6110", "Space around a text",
     R"(The text begins or ends with white space. Nobody sees it in a file, and everybody sees that a label is not where the others
are. Texts that are put together from parts do not occur here.

Remove the space.
)"},
    check};

} // namespace aircat::lint::rules
