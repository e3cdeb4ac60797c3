#pragma once

#include "catalog/model.hpp"
#include "render/request_schema_value.hpp"

#include <mutex>
#include <unordered_map>

namespace aircat::render {

/// The schemas of parameters as common, tasks and vendors define them. A parameter of which a model
/// does not speak itself is the same object for all models, and so is its schema: made once, when
/// it is first asked for. May be asked from several threads.
class SharedSchemas {
public:
  explicit SharedSchemas(const catalog::Catalog& catalog);
  SharedSchemas(const SharedSchemas&) = delete;
  SharedSchemas& operator=(const SharedSchemas&) = delete;

  /// Null for a parameter that a model has for itself. What the schema does not say goes to
  /// `scope`.
  template <class Make>
  [[nodiscard]] const Schema* get(const catalog::Parameter& parameter, SchemaScope& scope,
                                  Make make) const {
    const auto found = entries_.find(&parameter);
    if (found == entries_.end())
      return nullptr;
    auto& entry = found->second;
    std::call_once(entry.once, [&] { entry.schema = make(entry.scope); });
    for (const auto& rule : entry.scope.unsaid)
      scope.add_unsaid(rule);
    return &entry.schema;
  }

private:
  struct Entry {
    std::once_flag once;
    Schema schema;
    SchemaScope scope;
  };
  mutable std::unordered_map<const catalog::Parameter*, Entry> entries_;
};

} // namespace aircat::render
