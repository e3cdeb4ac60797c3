#include "naming/markdown.hpp"
#include "provenance/audit.hpp"
#include "provenance/wording.hpp"

#include <fmt/format.h>

namespace aircat::provenance {
namespace {

using naming::markdown_cell;
using naming::markdown_code_cell;

/// Nothing but the heading's sentence where there are no rows.
std::string table(std::string_view heading, std::string_view columns, std::string_view rule,
                  const std::string& rows) {
  return fmt::format("## {}\n\n{}", heading,
                     rows.empty() ? "None.\n" : fmt::format("{}\n{}\n{}", columns, rule, rows));
}

std::string value_cell(const catalog::Node* node) {
  return node && !node->is(catalog::Kind::null) ? markdown_code_cell(value_text(node)) : "nothing";
}

std::string unsourced(const Audit& audit) {
  std::string rows;
  for (const auto& figure : audit.unsourced)
    rows += fmt::format("| {} | {} | {} | {} |\n", markdown_code_cell(place_of(*figure.node)),
                        word_of(figure.what), markdown_code_cell(figure.pointer),
                        value_cell(figure.node));
  return table("Without a source", "| Where | What | Figure | Value |", "| --- | --- | --- | --- |",
               rows);
}

std::string tried(const Audit& audit) {
  std::string rows;
  for (const auto* source : audit.tried)
    rows += fmt::format("| {} | {} | {} |\n", markdown_code_cell(place_of(*source->node)),
                        markdown_cell(name_of(*source)), markdown_cell(source->checked));
  return table("Found by trying", "| Where | Source | Date |", "| --- | --- | --- |", rows);
}

std::string old(const Audit& audit) {
  std::string rows;
  for (const auto& one : audit.old)
    rows +=
        fmt::format("| {} | {} | {} | {} | {} |\n", markdown_code_cell(place_of(*one.source->node)),
                    markdown_cell(name_of(*one.source)), markdown_cell(one.source->checked),
                    one.age, one.figures);
  return table("Old", "| Where | Source | Date | Days | Figures |",
               "| --- | --- | --- | ---: | ---: |", rows);
}

std::string contradicted(const Audit& audit) {
  std::string rows;
  for (const auto& one : audit.contradictions)
    rows += fmt::format("| {} | {} | {} | {} | {} | {} |\n",
                        markdown_code_cell(place_of(*one.said)), markdown_code_cell(one.pointer),
                        value_cell(one.decided), markdown_cell(sources_text(one.decided_by)),
                        value_cell(one.said), markdown_cell(sources_text({one.source})));
  return table("Contradicted", "| Where | Figure | Decided | By | Against | By |",
               "| --- | --- | --- | --- | --- | --- |", rows);
}

} // namespace

std::string as_markdown(const Audit& audit, Shown shown) {
  std::string out;
  if (shown.undocumented)
    out += unsourced(audit) + "\n" + tried(audit) + "\n";
  if (shown.old)
    out += old(audit) + "\n";
  if (shown.contradicted)
    out += contradicted(audit) + "\n";
  return out + counts_text(audit, shown) + ".\n";
}

} // namespace aircat::provenance
