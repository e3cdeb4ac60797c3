#include "compare/group.hpp"
#include "compare/print.hpp"

#include "naming/markdown.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aircat::compare {
namespace {

using naming::markdown_code;
using naming::markdown_text;

constexpr std::string_view titles[] = {"Breaking", "Compatible", "Other"};
constexpr std::size_t most_models = 12;

/// A heading with the groups below it.
struct Section {
  std::string title;
  std::vector<const Group*> groups;
};

std::string title_of(const Group& group) {
  const auto models = models_of(group);
  const auto others = others_of(group);
  if (models.size() == 1 && others.empty()) {
    const auto& subject = *models.front().subject;
    return fmt::format("{} ({})", markdown_text(subject.name), markdown_code(subject.air));
  }
  if (models.empty() && others.size() == 1)
    return markdown_text(others.front());
  return models.empty() && others.empty() ? "The catalog" : "Several models";
}

/// By model; what is about several comes first.
std::vector<Section> sections_of(const std::vector<Group>& groups, Impact impact) {
  std::vector<Section> sections;
  for (const auto& group : groups) {
    if (group.first().impact != impact)
      continue;
    const auto title = title_of(group);
    auto found = std::find_if(sections.begin(), sections.end(),
                              [&](const Section& one) { return one.title == title; });
    if (found == sections.end())
      found = sections.insert(title == "Several models" ? sections.begin() : sections.end(),
                              {title, {}});
    found->groups.push_back(&group);
  }
  return sections;
}

std::string difference(const Group& group) {
  const auto before = before_of(group), after = after_of(group);
  if (after.empty())
    return before.empty() ? std::string() : ": was " + markdown_code(before);
  return before.empty() ? ": now " + markdown_code(after)
                        : fmt::format(": {} → {}", markdown_code(before), markdown_code(after));
}

void add_item(const Group& group, std::string& out) {
  const auto& change = group.first();
  const auto& kind = info(change.kind);
  const auto models = models_of(group);
  out += fmt::format("- {} {}{}", kind.id, markdown_code(what_of(group)), difference(group));
  if (models.size() == 1 && !models.front().capabilities.empty())
    out += fmt::format(" ({})", fmt::join(models.front().capabilities, ", "));
  out += fmt::format(" [{}]\n", kind.code);
  if (models.size() + others_of(group).size() < 2)
    return;
  auto names = others_of(group);
  for (std::size_t i = 0; i < models.size() && i < most_models; ++i)
    names.push_back(models[i].subject->name);
  for (auto& name : names)
    name = markdown_text(name);
  out += fmt::format("  {}", fmt::join(names, ", "));
  if (models.size() > most_models)
    out += fmt::format(" and {}", counted(models.size() - most_models, "more model"));
  out += "\n";
}

} // namespace

std::string as_markdown(const std::vector<Change>& changes, const Names& names) {
  const auto groups = group(changes);
  auto out = fmt::format("## Catalog: {} → {}\n\n{}.\n", markdown_code(names.before),
                         markdown_code(names.after), summary_of(groups));
  for (const auto impact : {Impact::breaking, Impact::compatible, Impact::neutral}) {
    const auto sections = sections_of(groups, impact);
    if (!sections.empty())
      out += fmt::format("\n### {}\n", titles[static_cast<std::size_t>(impact)]);
    for (const auto& section : sections) {
      out += fmt::format("\n#### {}\n\n", section.title);
      for (const auto* group : section.groups)
        add_item(*group, out);
    }
  }
  return out;
}

} // namespace aircat::compare
