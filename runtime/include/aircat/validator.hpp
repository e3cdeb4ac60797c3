#pragma once

#include "aircat/finding.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

namespace catalog {
struct Catalog;
}

/// Judges requests offline by a catalog. May be used by several threads.
class Validator {
public:
  /// By the catalog in a folder. Throws std::runtime_error with its findings when it has errors.
  [[nodiscard]] static std::shared_ptr<const Validator> load(const std::string& folder);
  /// By the catalog that this library was built with; read when it is first asked for.
  [[nodiscard]] static std::shared_ptr<const Validator> bundled();

  ~Validator();

  /// What is wrong with a task, an object as JSON text: errors and warnings. Empty: all is well.
  [[nodiscard]] std::vector<RequestFinding> check(std::string_view task) const;

  /// Whether some capability of the model takes the parameter with that path on the wire; also of
  /// a model that the catalog does not describe, as far as its task takes it.
  [[nodiscard]] bool takes(std::string_view task_type, std::string_view air,
                           std::string_view path) const;
  [[nodiscard]] bool describes(std::string_view air) const;

private:
  friend const catalog::Catalog& catalog_of(const Validator& validator);

  class Impl;
  explicit Validator(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

} // namespace aircat
