#include "compare/group.hpp"
#include "compare/print.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aircat::compare {
namespace {

constexpr std::size_t most_models = 4;

/// With a space before it.
std::string difference(const Group& group) {
  const auto before = before_of(group), after = after_of(group);
  if (after.empty())
    return before.empty() ? std::string() : " was " + before;
  return before.empty() ? " now " + after : fmt::format(" {} → {}", before, after);
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

void add_place(std::string_view name, const std::string& place, std::string& out) {
  if (!place.empty())
    out += fmt::format("    {}: {}\n", name, place);
}

} // namespace

std::string as_text(const std::vector<Change>& changes) {
  std::string out;
  for (const auto& group : group(changes)) {
    const auto& change = group.first();
    const auto& kind = info(change.kind);
    out += fmt::format("{}: {}: {}{} [{}]\n", name_of(change.impact), kind.id, what_of(group),
                       difference(group), kind.code);
    add_subjects(group, out);
    add_place("old", old_place_of(group), out);
    add_place("new", new_place_of(group), out);
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
  return summary_of(group(changes));
}

} // namespace aircat::compare
