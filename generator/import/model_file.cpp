#include "import/model_file.hpp"

#include <algorithm>
#include <array>

namespace aircat::importing {
namespace {

constexpr std::array<std::string_view, 24> usual_keys{
    "status", "variant",  "$schema",    "air",          "name",    "class",
    "alias",  "released", "retired",    "supersededBy", "summary", "features",
    "notes",  "unknown",  "partOf",     "sources",      "media",   "result",
    "size",   "inputs",   "parameters", "request",      "rules",   "capabilities"};

std::size_t rank(std::string_view key) {
  return static_cast<std::size_t>(std::find(usual_keys.begin(), usual_keys.end(), key) -
                                  usual_keys.begin());
}

} // namespace

std::vector<std::string> ModelFile::capabilities() const {
  std::vector<std::string> names;
  if (file_.contains("capabilities"))
    for (const auto& [name, entry] : file_["capabilities"].items())
      names.push_back(name);
  return names;
}

Json* ModelFile::scope_of(const std::string& scope) {
  return scope.empty() ? &file_ : &file_["capabilities"][scope];
}

const Json* ModelFile::scope_of(const std::string& scope) const {
  if (scope.empty())
    return &file_;
  const auto& entries = file_.at("capabilities");
  return entries.contains(scope) ? &entries.at(scope) : nullptr;
}

const Json* ModelFile::find(const std::string& scope, std::string_view section) const {
  const auto* at = scope_of(scope);
  const std::string name(section);
  return at && at->contains(name) ? &at->at(name) : nullptr;
}

const Json* ModelFile::find(const std::string& scope, std::string_view section,
                            std::string_view key) const {
  const auto* at = find(scope, section);
  const std::string name(key);
  return at && at->is_object() && at->contains(name) ? &at->at(name) : nullptr;
}

void ModelFile::set(const std::string& scope, std::string_view section, Json value) {
  (*scope_of(scope))[std::string(section)] = std::move(value);
}

void ModelFile::set(const std::string& scope, std::string_view section, const std::string& key,
                    Json value) {
  auto& at = (*scope_of(scope))[std::string(section)];
  if (!at.is_object())
    at = Json::object();
  at[key] = std::move(value);
}

void ModelFile::erase(const std::string& scope, std::string_view section) {
  scope_of(scope)->erase(std::string(section));
}

void ModelFile::erase(const std::string& scope, std::string_view section, const std::string& key) {
  auto* at = scope_of(scope);
  const std::string name(section);
  if (!at->contains(name) || !(*at)[name].is_object())
    return;
  (*at)[name].erase(key);
  if ((*at)[name].empty())
    at->erase(name);
}

std::vector<std::string> ModelFile::scopes(const std::vector<std::string>& capabilities,
                                           std::string_view section, std::string_view key) const {
  const auto says = [&](const std::string& scope) {
    return (key.empty() ? find(scope, section) : find(scope, section, key)) != nullptr;
  };
  const auto all = this->capabilities();
  const bool concerns_all = std::all_of(all.begin(), all.end(), [&](const std::string& name) {
    return std::find(capabilities.begin(), capabilities.end(), name) != capabilities.end();
  });
  std::vector<std::string> scopes;
  for (const auto& name : capabilities)
    if (!concerns_all || says(name))
      scopes.push_back(name);
  if (concerns_all && (scopes.size() < all.size() || says("")))
    scopes.insert(scopes.begin(), "");
  return scopes;
}

Json in_usual_order(const Json& file, const Json& before) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : before.items())
    if (file.contains(key))
      keys.push_back(key);
  for (const auto& [key, value] : file.items())
    if (!before.contains(key)) {
      const auto next = std::find_if(keys.begin(), keys.end(), [&](const std::string& other) {
        return rank(other) > rank(key);
      });
      keys.insert(next, key);
    }
  auto out = Json::object();
  for (const auto& key : keys)
    out[key] = file.at(key);
  return out;
}

} // namespace aircat::importing
