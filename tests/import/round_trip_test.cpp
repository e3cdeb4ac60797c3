#include "catalog/node_json.hpp"
#include "import/support.hpp"
#include "import/workbench.hpp"
#include "prove/sample_judge.hpp"
#include "render/request_schema.hpp"

#include <catch2/catch.hpp>

using namespace aircat;
using namespace aircat::import_test;

namespace {

constexpr std::size_t shards = 4;
constexpr std::uint64_t samples_a_model = 120;

/// The file as it would be once a person has seen to each TODO.
Json completed(const std::string& text, const catalog::Model& model) {
  auto file = Json::parse(text);
  for (const auto* key : {"released", "retired", "summary"})
    file.erase(key);
  file["name"] = model.name;
  file["class"] = model.class_name;
  return file;
}

void check_samples(const importing::Resolved& original, const importing::Resolved& imported) {
  const prove::Samples samples(*original.catalog);
  prove::test::SampleJudge judge(*original.catalog), other(*imported.catalog);
  for (std::uint64_t i = 0; i < samples_a_model; ++i) {
    const auto sample = samples[i];
    const auto expected = judge.judge(sample), given = other.judge(sample);
    INFO(sample.kind << "\n"
                     << sample.request << "\n"
                     << expected.findings << "\n"
                     << given.findings);
    CHECK(expected.rejected == given.rejected);
  }
}

/// As if the catalog did not know the model: the proposal says all that its schema says.
void check_new(const catalog::Model& model, const catalog::Task& task) {
  const auto schema = schema_of(model, task);
  const auto others = catalog_without(model);
  importing::ImportOptions options;
  options.vendor = model.vendor;
  options.slug = model.slug;
  options.date = "2026-01";
  catalog::Document document("document.json", schema);
  Findings findings;
  const auto import = importing::import_schema(others, document, options, findings);
  INFO(text_of(findings));
  REQUIRE(import);
  CHECK(import->left == 0);
  INFO(import->after);
  const importing::Workbench bench(own_catalog(), std::string(model.vendor),
                                   std::string(model.slug));
  const auto original = bench.resolve(catalog::to_json(*model.document->root()));
  const auto imported = bench.resolve(completed(import->after, model));
  INFO(text_of(imported.findings));
  REQUIRE(original.model);
  REQUIRE(imported.model);
  REQUIRE(original.requests.size() == imported.requests.size());
  check_samples(original, imported);
}

void check_shard(std::size_t shard) {
  std::size_t number = 0;
  for (const auto& model : own_catalog().models)
    for (const auto* task : render::tasks_of(*model))
      if (number++ % shards == shard) {
        INFO(model->id());
        check_new(*model, *task);
      }
}

} // namespace

TEST_CASE("aircat's own schemas say what the catalog says") {
  std::size_t models = 0;
  for (const auto& model : own_catalog().models)
    for (const auto* task : render::tasks_of(*model)) {
      INFO(model->id());
      ++models;
      catalog::Document document("document.json", schema_of(*model, *task));
      Findings findings;
      const auto import = importing::import_schema(own_catalog(), document, {}, findings);
      REQUIRE(import);
      CHECK(text_of(findings).empty());
      CHECK(import->before == import->after);
    }
  CHECK(models > 100);
}

TEST_CASE("aircat's own OpenAPI document says what the catalog says") {
  const auto text =
      support::read(std::string(AIRCAT_SOURCE_DIR) + "/generated/openapi/openapi.json")
          .value_or("");
  for (const auto& model : own_catalog().models) {
    if (model->part_of)
      continue;
    INFO(model->id());
    catalog::Document document("openapi.json", text);
    importing::ImportOptions options;
    options.model = model->air;
    Findings findings;
    const auto import = importing::import_schema(own_catalog(), document, options, findings);
    REQUIRE(import);
    CHECK(text_of(findings).empty());
    CHECK(import->before == import->after);
  }
}

TEST_CASE("a component has no requests of its own") {
  for (const auto& model : own_catalog().models) {
    if (!model->part_of)
      continue;
    catalog::Document document(
        "document.json",
        fmt::format(R"({{ "properties": {{ "taskType": {{ "const": "imageInference" }},
        "model": {{ "const": "{}" }} }} }})",
                    model->air));
    Findings findings;
    CHECK_FALSE(importing::import_schema(own_catalog(), document, {}, findings));
    REQUIRE(findings.errors() == 1);
    CHECK(findings.all().front().code == "AC7104");
  }
}

TEST_CASE("a model that is imported anew is judged as before: first quarter") {
  check_shard(0);
}
TEST_CASE("a model that is imported anew is judged as before: second quarter") {
  check_shard(1);
}
TEST_CASE("a model that is imported anew is judged as before: third quarter") {
  check_shard(2);
}
TEST_CASE("a model that is imported anew is judged as before: last quarter") {
  check_shard(3);
}
