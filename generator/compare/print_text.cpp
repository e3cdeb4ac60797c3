#include "compare/group.hpp"
#include "compare/print.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aircat::compare {
namespace {

constexpr std::size_t most_models = 4;

std::string difference(const Change& change) {
  const auto &before = change.before.value, &after = change.after.value;
  if (after.is_null())
    return before.is_null() ? std::string() : "was " + value_text(before);
  return before.is_null() ? "now " + value_text(after)
                          : fmt::format("{} → {}", value_text(before), value_text(after));
}

void add_subjects(const Group& group, std::string& out) {
  for (const auto& other : others_of(group))
    out += fmt::format("    {}\n", other);
  const auto models = models_of(group);
  for (std::size_t i = 0; i < models.size() && i < most_models; ++i) {
    const auto& [subject, capabilities] = models[i];
    out += fmt::format("    {} ({}){}{}\n", subject->model, subject->air,
                       capabilities.empty() ? "" : ": ", fmt::join(capabilities, ", "));
  }
  if (models.size() > most_models)
    out += fmt::format("    and {}\n", counted(models.size() - most_models, "more model"));
}

void add_place(std::string_view name, const Location& where, std::string& out) {
  if (where.line > 0)
    out += fmt::format("    {}: {}:{}:{}\n", name, where.file, where.line, where.column);
  else if (!where.file.empty())
    out += fmt::format("    {}: {}\n", name, where.file);
}

} // namespace

std::string as_text(const std::vector<Change>& changes) {
  std::string out;
  for (const auto& group : group(changes)) {
    const auto& change = group.first();
    const auto& kind = info(change.kind);
    out += fmt::format("{}: {}: {} {} [{}]\n", name_of(change.impact), kind.id, change.what,
                       difference(change), kind.code);
    add_subjects(group, out);
    add_place("old", change.before.where, out);
    add_place("new", change.after.where, out);
  }
  std::string safe;
  for (std::string_view rest = out; !rest.empty();) {
    const auto end = rest.find('\n');
    safe += visible(rest.substr(0, end)) + "\n";
    rest.remove_prefix(end + 1);
  }
  return safe;
}

std::string summary_of(const std::vector<Change>& changes) {
  const auto counts = counts_of(changes);
  return fmt::format("{} breaking, {} compatible and {} neutral changes", counts[0], counts[1],
                     counts[2]);
}

} // namespace aircat::compare
