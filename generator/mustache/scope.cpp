#include "mustache/scope.hpp"

#include <algorithm>

#include "diagnostics/suggest.hpp"

namespace aircat::mustache {
namespace {

std::string quoted(std::string_view name) {
  return "'" + std::string(name) + "'";
}

void add_names(const Value& value, std::vector<std::string_view>& names) {
  if (const auto* object = value.object()) {
    for (const auto& [name, member] : *object) {
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
    }
  }
}

} // namespace

std::string suggest(std::string_view name, const std::vector<std::string_view>& names,
                    std::string_view prefix) {
  if (auto hint = did_you_mean(name, names); !hint.empty())
    return hint;
  constexpr std::size_t most = 12;
  std::string hint;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
    hint += (i == 0 ? std::string(prefix) : ", ") + std::string(names[i]);
  if (names.size() > most)
    hint += " and " + std::to_string(names.size() - most) + " more";
  return hint;
}

const Value* Scope::find_first(std::string_view part) const {
  for (auto value = stack_.rbegin(); value != stack_.rend(); ++value) {
    if (const auto* object = (*value)->object()) {
      if (const auto* found = object->find(part))
        return found;
    }
  }
  return nullptr;
}

const Value* Scope::find(Name name) const {
  if (name.empty())
    return stack_.back();
  const auto* value = find_first(name.front());
  for (std::size_t part = 1; value && part < name.size(); ++part) {
    const auto* object = value->object();
    value = object ? object->find(name[part]) : nullptr;
  }
  return value;
}

Scope::Missing Scope::explain(Name name) const {
  const auto* value = find_first(name.front());
  if (!value) {
    // A bounded look outwards: recursion may have put hundreds of values here.
    constexpr std::size_t most = 16;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < std::min(stack_.size(), most); ++i)
      add_names(**(stack_.rbegin() + static_cast<std::ptrdiff_t>(i)), names);
    return {"the data has no " + quoted(name.front()),
            suggest(name.front(), names, "names here: ")};
  }
  std::string found(name.front());
  for (std::size_t part = 1; part < name.size(); ++part) {
    const auto* object = value->object();
    if (!object)
      return {quoted(found) + " has no " + quoted(name[part]) + ", it is " +
                  std::string(kind_name(value->kind())),
              {}};
    const auto* member = object->find(name[part]);
    if (!member) {
      std::vector<std::string_view> names;
      add_names(*value, names);
      return {quoted(found) + " has no " + quoted(name[part]),
              suggest(name[part], names, "it has: ")};
    }
    value = member;
    found += "." + std::string(name[part]);
  }
  return {};
}

} // namespace aircat::mustache
