#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/request_schema.hpp"
#include "render/shared_schemas.hpp"

#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace aircat::render {

/// A kind of request for the documents that hold all of them.
struct RequestSchema {
  Schema schema; ///< refers to the task's own where it says the same
  std::vector<Unsaid> unsaid;
};

/// The schemas of all requests, each made once for all documents that hold it. May be asked from
/// several threads.
class RequestSchemas {
public:
  explicit RequestSchemas(const catalog::Catalog& catalog);

  /// The members of the schema that stands alone. It has a single reader, so it is given away.
  [[nodiscard]] mustache::List keywords(const catalog::Model& model, const catalog::Task& task);
  [[nodiscard]] mustache::List keywords(const catalog::Task& task);

  [[nodiscard]] const RequestSchema& get(const catalog::Model& model, const catalog::Task& task);
  [[nodiscard]] const RequestSchema& get(const catalog::Task& task);

private:
  /// What a task takes by itself, and how others refer to its properties.
  struct General {
    RequestSchema request;
    Schema references;
  };
  template <class Value>
  struct Once {
    std::once_flag once;
    Value value;
  };
  using Key = std::pair<const catalog::Model*, const catalog::Task*>;

  [[nodiscard]] RequestSchema make(const catalog::Model& model, const catalog::Task& task) const;
  [[nodiscard]] const General& general(const catalog::Task& task);
  [[nodiscard]] RequestSchema sharing(RequestSchema request, const catalog::Task& task);

  const SharedSchemas shared_;
  std::map<Key, Once<RequestSchema>> of_models_;
  std::map<const catalog::Task*, Once<General>> general_;
};

} // namespace aircat::render
