#pragma once

#include "catalog/load.hpp"
#include "request/build.hpp"
#include "request/judge.hpp"

#include "json/json.hpp"
#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// The small catalog beside these tests: `range` (sides), `list` (listed sizes in two tiers),
/// `area` (area and ratio, rules), `film` (video), `adapter` (a component), `old` (retired).
namespace aircat::request::test {

inline constexpr auto uuid = "00000000-0000-4000-8000-000000000000";

inline const catalog::Catalog& fixture() {
  static const auto loaded = [] {
    Findings findings;
    auto catalog = catalog::load(AIRCAT_TEST_DIR "/catalog", 1, findings);
    for (const auto& finding : findings.all())
      FAIL(finding.where.file << ":" << finding.where.line << " " << finding.message);
    return catalog;
  }();
  return loaded;
}

inline const catalog::Provider& provider(const std::string& id) {
  for (const auto& model : fixture().models)
    for (const auto& candidate : model->providers)
      if (candidate->id == "runware/acme/" + id)
        return *candidate;
  throw std::runtime_error("no provider " + id);
}

inline Json parse(const char* text) {
  return Json::parse(text);
}

/// The request that inputs give, or "error: CODE input" for each error.
inline std::string built(const std::string& id, const char* inputs, BuildOptions options = {}) {
  const auto request = build(provider(id), parse(inputs), options);
  if (request)
    return request->task.dump();
  std::string errors;
  for (const auto& error : request.error())
    errors += (errors.empty() ? "" : ", ") + error.code + " " + error.input;
  return errors;
}

/// "CODE /pointer" of each finding, warnings with a "?".
inline std::vector<std::string> codes_of(const Findings& findings) {
  std::vector<std::string> codes;
  for (const auto& finding : findings.all())
    codes.push_back(finding.code + (finding.severity == Severity::warning ? "? " : " ") +
                    finding.pointer);
  return codes;
}

inline std::vector<std::string> judged(const char* task) {
  return codes_of(judge(fixture(), parse(task)));
}

/// A legal text-to-image task of `range` with changes: a JSON merge patch.
inline Json task_with(const char* patch) {
  auto task = Json{{"taskType", "imageInference"}, {"taskUUID", uuid}, {"model", "acme:range@1"},
                   {"positivePrompt", "a lake"},   {"width", 1024},    {"height", 1024}};
  task.merge_patch(parse(patch));
  return task;
}

inline std::vector<std::string> judged_with(const char* patch) {
  return codes_of(judge(fixture(), task_with(patch)));
}

inline Finding only_finding(const char* patch) {
  const auto findings = judge(fixture(), task_with(patch));
  REQUIRE(findings.all().size() == 1);
  return findings.all().front();
}

using Codes = std::vector<std::string>;

} // namespace aircat::request::test
