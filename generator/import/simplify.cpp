#include "import/simplify.hpp"

#include "import/model_file.hpp"

#include <string>
#include <vector>

namespace aircat::importing {
namespace {

/// A file with more to say than any model has is left as it is: each try resolves the model.
constexpr std::size_t most_entries = 200, most_trials = 400;

struct Entry {
  std::string scope, section, key;
};

/// What the file says anew, the model's own entries last: they can take in those of capabilities.
std::vector<Entry> new_entries(const ModelFile& file, const ModelFile& before) {
  auto scopes = file.capabilities();
  scopes.emplace_back("");
  std::vector<Entry> entries;
  for (const auto& scope : scopes)
    for (const auto* section : {"parameters", "inputs"})
      if (const auto* members = file.find(scope, section))
        for (const auto& [key, value] : members->items()) {
          const auto* old = before.find(scope, section, key);
          if (!old || *old != value)
            entries.push_back({scope, section, key});
        }
  return entries;
}

class Simplifier {
public:
  Simplifier(Json file, const Json& before, const std::function<bool(const Json&)>& is_as_good)
      : file_(std::move(file)), before_(before), is_as_good_(is_as_good) {}

  Json run() {
    while (one_pass())
      continue;
    return file_.json();
  }

private:
  bool one_pass() {
    bool changed = false;
    const auto entries = new_entries(file_, before_);
    if (entries.size() > most_entries)
      return false;
    for (const auto& entry : entries) {
      const auto* value = file_.find(entry.scope, entry.section, entry.key);
      if (!value)
        continue; // gone with another
      changed =
          without(entry) || raised(entry, *value) || without_members(entry, *value) || changed;
    }
    return changed;
  }

  bool accept(ModelFile trial) {
    if (++trials_ > most_trials || !is_as_good_(trial.json()))
      return false;
    file_ = std::move(trial);
    return true;
  }

  bool without(const Entry& entry) {
    auto trial = file_;
    trial.erase(entry.scope, entry.section, entry.key);
    return !before_.find(entry.scope, entry.section, entry.key) && accept(std::move(trial));
  }

  /// Said for all capabilities instead.
  bool raised(const Entry& entry, const Json& value) {
    if (entry.scope.empty() || file_.find("", entry.section, entry.key))
      return false;
    auto trial = file_;
    trial.set("", entry.section, entry.key, value);
    for (const auto& scope : file_.capabilities())
      if (!before_.find(scope, entry.section, entry.key))
        trial.erase(scope, entry.section, entry.key);
    return accept(std::move(trial));
  }

  bool without_members(const Entry& entry, const Json& value) {
    if (!value.is_object() || value.size() < 2)
      return false;
    for (const auto* member : {"required", "minItems", "multipleOf"})
      if (value.contains(member)) {
        auto less = value;
        less.erase(member);
        auto trial = file_;
        trial.set(entry.scope, entry.section, entry.key, std::move(less));
        if (accept(std::move(trial)))
          return true;
      }
    return false;
  }

  ModelFile file_;
  const ModelFile before_;
  const std::function<bool(const Json&)>& is_as_good_;
  std::size_t trials_ = 0;
};

} // namespace

Json simplified(Json file, const Json& before, const std::function<bool(const Json&)>& is_as_good) {
  return Simplifier(std::move(file), before, is_as_good).run();
}

} // namespace aircat::importing
