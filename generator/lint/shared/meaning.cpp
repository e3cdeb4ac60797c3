#include "lint/project.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace aircat::lint {
namespace {

using Kind = Meaning::Kind;

/// Files may import each other in circles, and objects refer to themselves.
constexpr int deepest = 8;

Meaning nothing(std::string_view missing, std::vector<std::string_view> others) {
  Meaning meaning;
  meaning.kind = Kind::nothing;
  meaning.missing = missing;
  meaning.others = std::move(others);
  return meaning;
}

/// Whatever a provider's file exports makes that provider, also by a name that it does not have:
/// that is a fault of its own.
Meaning made_by(const ProviderCode& code) {
  Meaning meaning;
  meaning.kind = Kind::provider;
  meaning.provider = &code;
  return meaning;
}

class Resolver {
public:
  explicit Resolver(const Subject& subject) : subject_(subject) {}

  Meaning of_path(const Module& module, const std::vector<std::string>& path, int depth) {
    auto meaning = of_local(module, path.front(), depth);
    for (std::size_t i = 1; i < path.size(); ++i)
      meaning = member(meaning, path[i], depth);
    return meaning;
  }

  Meaning exported(const Module& module, std::string_view name, int depth) {
    if (depth > deepest || !seen_.emplace(&module, name).second)
      return {};
    if (const auto code = subject_.provider_of.find(module.file);
        code != subject_.provider_of.end())
      return made_by(*code->second);
    bool is_open = module.open;
    for (const auto& one : module.exports) {
      if (one.name == name && one.name != "*")
        return one.from.empty() ? of_exported_local(module, one, depth + 1)
                                : in_file(module, one.from, one.there, depth + 1);
      if (one.name != "*")
        continue;
      auto inside = in_all_of(module, one.from, name, depth + 1);
      if (inside.kind != Kind::nothing && inside.kind != Kind::unknown)
        return inside;
      is_open = is_open || inside.kind == Kind::unknown;
    }
    return is_open ? Meaning{} : nothing(name, names_of(module));
  }

private:
  static std::vector<std::string_view> names_of(const Module& module) {
    std::vector<std::string_view> names;
    for (const auto& one : module.exports)
      if (one.name != "*")
        names.push_back(one.name);
    return names;
  }

  Meaning of_exported_local(const Module& module, const Export& one, int depth) {
    if (one.local.empty()) // `export default …`
      return of_object(module, "default");
    return of_local(module, one.local, depth);
  }

  Meaning of_local(const Module& module, std::string_view name, int depth) {
    if (depth > deepest)
      return {};
    for (const auto& one : module.imports)
      if (one.local == name && !one.type_only)
        return in_file(module, one.from, one.name, depth + 1);
    return of_object(module, name);
  }

  static Meaning of_object(const Module& module, std::string_view name) {
    Meaning meaning;
    if (const auto object = module.objects.find(name); object != module.objects.end()) {
      meaning.kind = Kind::object;
      meaning.module = &module;
      meaning.object = &object->second;
    }
    return meaning;
  }

  /// The name among all that the file exports, which for a provider's file is what it says and no
  /// more. The default is never among them.
  Meaning in_all_of(const Module& module, const std::string& from, std::string_view name,
                    int depth) {
    const auto file = imported_file(subject_, module, from).path;
    const auto code = subject_.provider_of.find(file);
    if (name == "default")
      return nothing(name, {});
    if (code == subject_.provider_of.end())
      return in_file(module, from, name, depth);
    const auto& there = *subject_.module_of.at(file);
    const bool has_more =
        there.open || std::any_of(there.exports.begin(), there.exports.end(),
                                  [](const Export& one) { return one.name == "*"; });
    if (std::any_of(there.exports.begin(), there.exports.end(),
                    [&](const Export& one) { return one.name == name; }))
      return made_by(*code->second);
    return has_more ? Meaning{} : nothing(name, {});
  }

  /// The name that the file exports; `*`: the file itself.
  Meaning in_file(const Module& module, const std::string& from, std::string_view name, int depth) {
    const auto file = imported_file(subject_, module, from);
    const auto found = subject_.module_of.find(file.path);
    if (found == subject_.module_of.end())
      return {};
    if (name != "*")
      return exported(*found->second, name, depth);
    Meaning meaning;
    meaning.kind = Kind::module;
    meaning.module = found->second;
    return meaning;
  }

  Meaning member(const Meaning& of, std::string_view name, int depth) {
    if (of.kind == Kind::module)
      return exported(*of.module, name, depth);
    if (of.kind == Kind::nothing)
      return of;
    if (of.kind != Kind::object)
      return {};
    const auto& entries = of.object->entries;
    const auto entry = std::find_if(entries.rbegin(), entries.rend(),
                                    [&](const Entry& one) { return one.key == name; });
    if (entry == entries.rend()) {
      std::vector<std::string_view> keys;
      keys.reserve(entries.size());
      for (const auto& one : entries)
        keys.push_back(one.key);
      return of.object->open ? Meaning{} : nothing(name, std::move(keys));
    }
    if (!entry->path.empty())
      return depth > deepest ? Meaning{} : of_path(*of.module, entry->path, depth + 1);
    Meaning meaning;
    meaning.kind = Kind::object;
    meaning.module = of.module;
    meaning.object = &entry->inside;
    return meaning;
  }

  const Subject& subject_;
  std::set<std::pair<const Module*, std::string>> seen_;
};

} // namespace

Meaning meaning_of(const Subject& subject, const Module& module,
                   const std::vector<std::string>& path) {
  return Resolver(subject).of_path(module, path, 0);
}

Meaning exported_meaning(const Subject& subject, const Module& module, std::string_view name) {
  return Resolver(subject).exported(module, name, 0);
}

} // namespace aircat::lint
