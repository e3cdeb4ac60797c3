#include "import/import.hpp"
namespace aircat::importing {
std::optional<Import> import_docs(const catalog::Catalog&, const std::string&, std::string_view,
                                  const ImportOptions&, Findings&) {
  return std::nullopt;
}
}
