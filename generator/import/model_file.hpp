#pragma once

#include "json/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::importing {

/// Changes of a model's file. A scope is the name of one of its capabilities, or "" for what holds
/// for all of them.
class ModelFile {
public:
  explicit ModelFile(Json file) : file_(std::move(file)) {}

  [[nodiscard]] const Json& json() const { return file_; }
  [[nodiscard]] Json& root() { return file_; }
  [[nodiscard]] std::vector<std::string> capabilities() const;

  /// What the scope says under `section` and `key`; nullptr when nothing.
  [[nodiscard]] const Json* find(const std::string& scope, std::string_view section,
                                 std::string_view key) const;
  [[nodiscard]] const Json* find(const std::string& scope, std::string_view section) const;
  void set(const std::string& scope, std::string_view section, const std::string& key, Json value);
  void set(const std::string& scope, std::string_view section, Json value);
  void erase(const std::string& scope, std::string_view section, const std::string& key);
  void erase(const std::string& scope, std::string_view section);

  /// Where a change for these capabilities is written: where each says something already, else for
  /// all at once if it concerns all, else for each.
  [[nodiscard]] std::vector<std::string> scopes(const std::vector<std::string>& capabilities,
                                                std::string_view section,
                                                std::string_view key = {}) const;

private:
  Json* scope_of(const std::string& scope);
  [[nodiscard]] const Json* scope_of(const std::string& scope) const;
  Json file_;
};

/// The members of a model's file, or of one of its capabilities: those that were there before in
/// their order, new ones where people write them.
[[nodiscard]] Json in_usual_order(const Json& file, const Json& before);

} // namespace aircat::importing
