#include "check/rules.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace aircat::check::rules {
namespace {

using Names = std::unordered_set<std::string_view>;

void collect(const Node* layer, Names& used) {
  const auto* size = layer ? layer->find("size") : nullptr;
  const auto* sizes = size ? size->find("sizes") : nullptr;
  if (sizes && sizes->is(catalog::Kind::string))
    used.insert(sizes->string);
}

/// In a model's file, or in what a source says of it.
void collect_model(const Node& root, Names& used) {
  collect(&root, used);
  if (const auto* entries = root.find("capabilities"))
    for (const auto& entry : entries->members)
      collect(entry.value, used);
}

void check(const Subject& subject, Report& report) {
  Names used{"standard"};
  for (const auto& [slug, capability] : subject.catalog.capabilities)
    collect(capability.document->root(), used);
  for (const auto& model : subject.catalog.models) {
    collect_model(*model->document->root(), used);
    for (const auto& source : model->sources)
      if (source.says)
        collect_model(*source.says, used);
  }
  for (const auto& [name, document] : subject.catalog.size_tables)
    if (!used.contains(name))
      report.warning(*document, fmt::format("no model uses the size table \"{}\"", name),
                     "remove the file, or name it in the \"sizes\" of a model");
}

} // namespace

const Rule size_table_unused{
    {"AC2306", "A size table that nothing uses",
     R"(No model and no capability names this file of `sizes/`. It may be left over, or the model that should use it names
another one. The table `standard` is used by every model without `sizes`.

Remove the file, or name it: `"size": { "sizes": "hd" }`.
)",
     R"(// catalog/sizes/square.json
{ "1k": { "1:1": "1024x1024" } })",
     R"(// catalog/sizes/square.json
{ "1k": { "1:1": "1024x1024" } }
// catalog/models/acme/one.json
"size": { "sizes": "square" })"},
    check};

} // namespace aircat::check::rules
