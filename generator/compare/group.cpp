#include "compare/group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace aircat::compare {
namespace {

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string key_of(const Change& change) {
  const auto place = [](const Location& where) {
    return fmt::format("{}\n{}\n{}", where.file, where.line, where.column);
  };
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", static_cast<int>(change.impact),
                     static_cast<int>(change.kind), change.what, dumped(change.before.value),
                     dumped(change.after.value), place(change.before.where),
                     place(change.after.where));
}

} // namespace

std::vector<Group> group(const std::vector<Change>& changes) {
  std::vector<Group> groups;
  std::unordered_map<std::string, std::size_t> known;
  for (const auto& change : changes) {
    const auto [at, is_new] = known.emplace(key_of(change), groups.size());
    if (is_new)
      groups.emplace_back();
    groups[at->second].changes.push_back(&change);
  }
  return groups;
}

std::vector<GroupModel> models_of(const Group& group) {
  std::vector<GroupModel> models;
  for (const auto* change : group.changes) {
    const auto& subject = change->subject;
    if (subject.model.empty())
      continue;
    auto found = std::find_if(models.begin(), models.end(), [&](const GroupModel& one) {
      return one.subject->model == subject.model && one.subject->air == subject.air;
    });
    if (found == models.end())
      found = models.insert(found, {&subject, {}});
    if (!subject.capability.empty())
      found->capabilities.push_back(subject.capability);
  }
  return models;
}

std::vector<std::string> others_of(const Group& group) {
  std::vector<std::string> others;
  for (const auto* change : group.changes) {
    const auto& subject = change->subject;
    if (!subject.model.empty())
      continue;
    if (!subject.task.empty())
      others.push_back(subject.vendor.empty()
                           ? subject.task
                           : fmt::format("{} of {}", subject.task, subject.vendor));
    else if (!subject.vendor.empty())
      others.push_back(fmt::format("vendor {}", subject.vendor));
    else if (!subject.air.empty())
      others.push_back(subject.air);
  }
  return others;
}

std::array<std::size_t, 3> counts_of(const std::vector<Change>& changes) {
  std::array<std::size_t, 3> counts{};
  for (const auto& change : changes)
    ++counts[static_cast<std::size_t>(change.impact)];
  return counts;
}

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string value_text(const Json& value) {
  constexpr std::size_t longest = 80;
  auto text = dumped(value);
  if (text.size() <= longest)
    return text;
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end) + "…";
}

} // namespace aircat::compare
