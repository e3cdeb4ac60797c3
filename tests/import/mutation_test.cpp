#include "import/support.hpp"

#include "render/json_layout.hpp"
#include "render/request_schema.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::import_test;

namespace {

/// A change of one keyword of a schema, by its JSON pointer.
struct Mutation {
  std::string pointer;
  Json value;
};

/// One step further for each bound, one value less for each list.
void find_mutations(const Json& schema, const std::string& pointer, std::vector<Mutation>& out) {
  for (const auto& [key, value] : schema.items()) {
    const auto own = pointer + "/" + key;
    const bool is_bound =
        key == "maximum" || key == "maxLength" || key == "maxItems" || key == "minLength";
    constexpr std::int64_t endless = 9007199254740991;
    if (is_bound && value.is_number_integer() && value != endless)
      out.push_back({own, value.get<std::int64_t>() + 1});
    else if (key == "enum" && value.size() > 2) {
      auto fewer = value;
      fewer.erase(fewer.size() - 1);
      out.push_back({own, fewer});
    } else if (key == "properties" || pointer.ends_with("/properties")) {
      // Not elements: whoever speaks of one field takes all of them.
      find_mutations(value, own, out);
    }
  }
}

/// The members of two files that differ, as pointers, without the sources.
void find_changes(const Json& before, const Json& after, const std::string& pointer, int depth,
                  std::vector<std::string>& out) {
  if (before == after || pointer == "/sources")
    return;
  if (depth == 2 || !before.is_object() || !after.is_object()) {
    out.push_back(pointer);
    return;
  }
  const Json nothing;
  for (const auto& [key, value] : after.items())
    find_changes(before.contains(key) ? before[key] : nothing, value, pointer + "/" + key,
                 depth + 1, out);
  for (const auto& [key, value] : before.items())
    if (!after.contains(key))
      out.push_back(pointer + "/" + key);
}

/// The changed keyword as it is laid out.
std::string laid_out(const Mutation& mutation) {
  const auto key = mutation.pointer.substr(mutation.pointer.rfind('/') + 1);
  return "\"" + key + "\": " + render::lay_out(mutation.value, render::catalog_json);
}

} // namespace

TEST_CASE("one change of a schema is one change of the catalog") {
  std::size_t tried = 0;
  for (const auto* name :
       {"bfl/flux-2-pro", "openai/sora-2", "google/imagen-3", "runware/clarity"}) {
    const auto* model = own_catalog().find(name);
    REQUIRE(model);
    const auto schema = Json::parse(schema_of(*model, *render::tasks_of(*model).front()));
    std::vector<Mutation> mutations;
    find_mutations(Json{{"properties", schema["properties"]}}, "", mutations);
    for (const auto& mutation : mutations) {
      const bool is_side = mutation.pointer.starts_with("/properties/width") ||
                           mutation.pointer.starts_with("/properties/height");
      if (is_side)
        continue; // both sides have one law
      INFO(name << " " << mutation.pointer);
      ++tried;
      auto changed = schema;
      changed[Json::json_pointer(mutation.pointer)] = mutation.value;
      catalog::Document document("document.json", render::lay_out(changed, render::generated_json));
      Findings findings;
      const auto import = importing::import_schema(own_catalog(), document, {}, findings);
      INFO(text_of(findings));
      REQUIRE(import);
      INFO(import->after);
      CHECK(import->changes == 1);
      CHECK(import->left == 0);
      std::vector<std::string> changes;
      find_changes(Json::parse(import->before), Json::parse(import->after), "", 0, changes);
      CHECK(changes.size() == 1);
      // What was proposed is what the document says, if only by leaving it to the task again.
      const auto path = mutation.pointer.substr(12, mutation.pointer.rfind('/') - 12);
      CHECK((!Json::parse(import->after)["parameters"].contains(path) ||
             import->after.find(laid_out(mutation)) != std::string::npos));
      // The finding stands where the change was made.
      REQUIRE(findings.all().size() == 1);
      CHECK(findings.all().front().pointer == mutation.pointer);
    }
  }
  CHECK(tried > 60);
}

TEST_CASE("both sides of a size are one change") {
  const auto* model = own_catalog().find("bfl/flux-2-pro");
  auto schema = Json::parse(schema_of(*model, *render::tasks_of(*model).front()));
  schema["properties"]["width"]["maximum"] = 2048;
  schema["properties"]["height"]["maximum"] = 2048;
  catalog::Document document("document.json", schema.dump());
  Findings findings;
  const auto import = importing::import_schema(own_catalog(), document, {}, findings);
  REQUIRE(import);
  CHECK(import->changes == 1);
  CHECK(Json::parse(import->after)["size"]["side"]["maximum"] == 2048);
}

TEST_CASE("sides that differ are left to a person") {
  const auto* model = own_catalog().find("bfl/flux-2-pro");
  auto schema = Json::parse(schema_of(*model, *render::tasks_of(*model).front()));
  schema["properties"]["width"]["maximum"] = 2048;
  catalog::Document document("document.json", schema.dump());
  Findings findings;
  const auto import = importing::import_schema(own_catalog(), document, {}, findings);
  REQUIRE(import);
  CHECK(import->before == import->after);
  CHECK(import->left == 2);
  CHECK(findings.all().front().code == "AC7101");
}
