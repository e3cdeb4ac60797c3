#include "compare/group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace aircat::compare {
namespace {

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string text_of(const Location& where) {
  return where.line > 0 ? fmt::format("{}:{}:{}", where.file, where.line, where.column)
                        : where.file;
}

/// The place, if it is that of all changes.
std::string shared_place(const Group& group, Side Change::*side) {
  const auto place = text_of((group.first().*side).where);
  const bool shared =
      std::all_of(group.changes.begin(), group.changes.end(),
                  [&](const Change* change) { return text_of((change->*side).where) == place; });
  return shared ? place : std::string();
}

/// `locales.de`: the texts themselves may have dots.
std::string_view locale_of(const Change& change) {
  const std::string_view what = change.what;
  return what.substr(0, what.find('.', what.find('.') + 1));
}

std::string key_of(const Change& change) {
  if (change.kind == Kind::translation_changed)
    return std::string(locale_of(change));
  // Where one catalog has no value, the nearest place may be another one in each model.
  const bool is_bare = change.before.value.is_null() && change.after.value.is_null();
  const auto place = [&](const Side& side) {
    return is_bare || !side.value.is_null() ? text_of(side.where) : std::string();
  };
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", static_cast<int>(change.impact),
                     static_cast<int>(change.kind), change.what, dumped(change.before.value),
                     dumped(change.after.value), place(change.before), place(change.after));
}

std::string value_text(const Json& value) {
  constexpr std::size_t longest = 80;
  if (value.is_null())
    return {};
  auto text = dumped(value);
  if (text.size() <= longest)
    return text;
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end) + "…";
}

bool is_many_texts(const Group& group) {
  return group.first().kind == Kind::translation_changed && group.changes.size() > 1;
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

std::string_view what_of(const Group& group) {
  return is_many_texts(group) ? locale_of(group.first()) : group.first().what;
}

std::string before_of(const Group& group) {
  return is_many_texts(group) ? "" : value_text(group.first().before.value);
}

std::string after_of(const Group& group) {
  return is_many_texts(group) ? counted(group.changes.size(), "text")
                              : value_text(group.first().after.value);
}

std::string old_place_of(const Group& group) {
  return shared_place(group, &Change::before);
}

std::string new_place_of(const Group& group) {
  return shared_place(group, &Change::after);
}

std::string summary_of(const std::vector<Group>& groups) {
  std::array<std::size_t, 3> counts{};
  for (const auto& group : groups)
    ++counts[static_cast<std::size_t>(group.first().impact)];
  return fmt::format("{} breaking, {} compatible and {} neutral changes", counts[0], counts[1],
                     counts[2]);
}

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

} // namespace aircat::compare
