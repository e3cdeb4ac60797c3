#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/openapi_schema.hpp"
#include "render/request_schema.hpp"
#include "render/shared_schemas.hpp"

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace aircat::render {

/// What the documents that hold all schemas say of one kind of request.
struct RequestText {
  std::string bundled;           ///< as a member of the bundle's `$defs`
  std::string described;         ///< as a member of OpenAPI's `components.schemas`
  std::vector<Unsaid> unsaid;    ///< what neither says
  std::set<std::string> formats; ///< that it refers to, by name
};

/// Where the schemas of all requests stand in the documents, as an indentation.
inline constexpr std::size_t bundle_indent = 4, openapi_indent = 6;

/// The texts of all schemas. A schema is made once for all documents that hold it, and forgotten as
/// soon as its texts are written: the schemas of thousands of models together would take more
/// memory than everything else. May be asked from several threads.
class RequestTexts {
public:
  explicit RequestTexts(const catalog::Catalog& catalog);

  /// The members of the schema that stands alone. Of all texts this one has a single reader, so it
  /// is given away.
  [[nodiscard]] mustache::List keywords(const catalog::Model& model, const catalog::Task& task);
  [[nodiscard]] mustache::List keywords(const catalog::Task& task);

  /// The document that holds one of the texts may take it away: it is the only one that does.
  [[nodiscard]] RequestText& text(const catalog::Model& model, const catalog::Task& task);
  [[nodiscard]] RequestText& text(const catalog::Task& task);

private:
  struct Made {
    Schema schema;
    std::vector<Unsaid> unsaid;
  };
  template <class Value>
  struct Once {
    std::once_flag once;
    Value value;
  };
  using Key = std::pair<const catalog::Model*, const catalog::Task*>;

  [[nodiscard]] Made make(const catalog::Model& model, const catalog::Task& task) const;
  [[nodiscard]] const Made& general(const catalog::Task& task);
  void write(RequestText& text, Made made) const;
  /// Refers to the task's own schema where a model's says the same.
  void write_shared(RequestText& text, Made made, const catalog::Task& task);

  const SharedSchemas shared_;
  std::map<Key, Once<RequestText>> texts_; ///< under a null model what a task takes by itself
  std::map<const catalog::Task*, Once<Made>> general_;
  const Renames openapi_names_;
};

} // namespace aircat::render
