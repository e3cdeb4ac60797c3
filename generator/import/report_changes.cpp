#include "import/report_changes.hpp"

#include "import/codes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::importing {
namespace {

using Kind = Difference::Kind;

/// The same difference of several capabilities.
struct Change {
  const Difference* first = nullptr;
  std::vector<std::size_t> providers;
};

std::vector<Change> grouped(const std::vector<Difference>& differences) {
  std::vector<Change> changes;
  for (const auto& one : differences) {
    const auto same = std::find_if(changes.begin(), changes.end(), [&](const Change& other) {
      const bool same_place = other.first->at.pointer == one.at.pointer && !one.at.pointer.empty();
      return other.first->kind == one.kind && other.first->path == one.path &&
             (same_place || (other.first->ours == one.ours && other.first->theirs == one.theirs));
    });
    if (same != changes.end())
      same->providers.push_back(one.provider);
    else
      changes.push_back({&one, {one.provider}});
  }
  return changes;
}

std::string subject_of(const Difference& one) {
  switch (one.kind) {
  case Kind::rule:
  case Kind::no_rule:
    return "a rule";
  case Kind::size:
    return "the size";
  default:
    return one.path;
  }
}

constexpr std::size_t longest_text = 160;

std::string cut(const std::string& text) {
  return text.size() <= longest_text ? text : text.substr(0, longest_text) + "…";
}

std::string message_of(const Change& change, const std::vector<std::string>& capabilities) {
  const auto& one = *change.first;
  auto of = std::string();
  if (change.providers.size() < capabilities.size()) {
    std::vector<std::string> names;
    for (const auto index : change.providers)
      names.push_back(capabilities[index]);
    of = fmt::format(" of {}", fmt::join(names, ", "));
  }
  return fmt::format("{}{}: {} in the catalog, {} here", subject_of(one), of, cut(one.ours),
                     cut(one.theirs));
}

} // namespace

std::size_t report_changes(const Proposal& proposal, const std::vector<std::string>& capabilities,
                           bool is_new, Findings& findings) {
  const auto changes = grouped(proposal.changes);
  if (!is_new)
    for (const auto& change : changes)
      findings.warning(code::changed, change.first->at.where, change.first->at.pointer,
                       message_of(change, capabilities),
                       "the proposal says it as the document does");
  for (const auto& change : grouped(proposal.left))
    findings.warning(code::not_mapped, change.first->at.where, change.first->at.pointer,
                     message_of(change, capabilities),
                     "the model's file alone cannot say it: compare by hand with the layers, "
                     "`aircat show` names them");
  return changes.size();
}

} // namespace aircat::importing
