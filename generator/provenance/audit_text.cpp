#include "diagnostics/utf8.hpp"
#include "provenance/audit.hpp"
#include "provenance/wording.hpp"

#include <fmt/format.h>

namespace aircat::provenance {
namespace {

std::string texts_of(const Audit& audit) {
  std::string out;
  for (const auto& figure : audit.unsourced)
    out += fmt::format("{}: no source: {} {} {}\n", place_of(*figure.node), word_of(figure.what),
                       visible(figure.pointer), value_text(figure.node));
  for (const auto* source : audit.tried)
    out += fmt::format("{}: found by trying: {}\n", place_of(*source->node),
                       visible(described(*source)));
  return out;
}

std::string text_of(const OldSource& old) {
  const auto* checked = old.source->node->find("checked");
  return fmt::format(
      "{}: old: {}, {} days ago; {} figure{}\n", place_of(checked ? *checked : *old.source->node),
      visible(described(*old.source)), old.age, old.figures, old.figures == 1 ? "" : "s");
}

std::string text_of(const Contradiction& one) {
  const auto from = one.decided ? place_of(*one.decided) : std::string();
  return fmt::format("{}: contradicted: {}\n"
                     "    decided {} ({}{}{})\n"
                     "    against {} ({})\n",
                     place_of(*one.said), visible(one.pointer), value_text(one.decided), from,
                     from.empty() ? "" : ", ", sources_text(one.decided_by), value_text(one.said),
                     sources_text({one.source}));
}

} // namespace

std::string as_text(const Audit& audit, Shown shown) {
  std::string out;
  if (shown.undocumented)
    out += texts_of(audit);
  if (shown.old)
    for (const auto& one : audit.old)
      out += text_of(one);
  if (shown.contradicted)
    for (const auto& one : audit.contradictions)
      out += text_of(one);
  return out + counts_text(audit, shown) + "\n";
}

} // namespace aircat::provenance
