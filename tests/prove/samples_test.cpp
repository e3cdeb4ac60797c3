#include "sample_judge.hpp"
#include "support.hpp"

#include "prove/mutation.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

using namespace aircat;
using namespace aircat::prove;
using namespace aircat::prove::test;

namespace {

SampleOptions seeded(std::uint64_t seed) {
  SampleOptions options;
  options.seed = seed;
  return options;
}

/// FNV-1a.
std::uint64_t hash_of(std::string_view text, std::uint64_t hash = 14695981039346656037U) {
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

/// What is wrong with the judge's answer, or with the sample.
std::string disagreement(const Sample& sample, const Judged& judged) {
  if (!judged.same)
    return "the verdict or the codes alone are others than those of the findings";
  switch (sample.legality) {
  case Legality::legal:
    if (judged.rejected)
      return "legal and rejected";
    return sample.warns == judged.warned ? "" : "a warning too many or few";
  case Legality::illegal:
    if (!judged.rejected)
      return "illegal and accepted";
    return judged.expected ? "" : "rejected without the expected finding";
  case Legality::unknown:
    return "";
  }
  return "";
}

void demand_agreement(SampleJudge& judge, const Sample& sample) {
  const auto judged = judge.judge(sample);
  if (const auto wrong = disagreement(sample, judged); !wrong.empty())
    FAIL_CHECK(wrong << "\n" << line_of(sample) << "\n" << judged.findings);
}

/// Somewhere in the text.
bool repeats_a_key(const std::string& text) {
  using Event = nlohmann::json::parse_event_t;
  bool repeats = false;
  std::vector<std::set<std::string>> open;
  const auto look = [&](int, Event event, nlohmann::json& value) {
    if (event == Event::object_start)
      open.emplace_back();
    else if (event == Event::object_end)
      open.pop_back();
    else if (event == Event::key)
      repeats = !open.back().insert(value.get<std::string>()).second || repeats;
    return true;
  };
  CHECK_FALSE(nlohmann::json::parse(text, look).is_discarded());
  return repeats;
}

} // namespace

TEST_CASE("samples: the judge agrees with what is known of each") {
  const Samples samples(own(), seeded(2));
  SampleJudge judge(own());
  std::map<Legality, int> counts;
  for (std::uint64_t i = 0; i < 50'000; ++i) {
    const auto sample = samples[i];
    demand_agreement(judge, sample);
    ++counts[sample.legality];
  }
  CHECK(counts[Legality::legal] > 20'000);
  CHECK(counts[Legality::illegal] > 20'000);
  CHECK(counts[Legality::unknown] > 4'000);
}

TEST_CASE("samples: every kind of illegal change is made and found") {
  CHECK(mutation_kinds().size() >= 40);
  SampleJudge own_judge(own());
  SampleJudge fixture_judge(fixture());
  std::set<std::string_view> names;
  for (const auto& kind : mutation_kinds()) {
    INFO(kind.name);
    CHECK(names.insert(kind.name).second);
    CHECK(kind.description.size() > 10);
    SampleOptions options;
    options.only = kind.name;
    int made = 0;
    for (const auto* catalog : {&own(), &fixture()}) {
      const Samples samples(*catalog, options);
      auto& judge = catalog == &own() ? own_judge : fixture_judge;
      try {
        for (std::uint64_t i = 0; i < 40; ++i) {
          const auto sample = samples[i];
          CHECK(sample.kind == kind.name);
          CHECK(sample.legality == Legality::illegal);
          demand_agreement(judge, sample);
          ++made;
        }
      } catch (const NoSample&) { // not every catalog has what a change needs
      }
    }
    CHECK(made > 0);
  }
}

TEST_CASE("samples: the legal ones are of every capability and of every other sort") {
  SampleOptions options;
  options.illegal_percent = options.random_percent = 0;
  options.list_percent = 0;
  std::set<std::string> seen;
  std::set<std::string_view> kinds;
  const Samples samples(own(), options);
  for (std::uint64_t i = 0; i < 3000; ++i) {
    const auto sample = samples[i];
    const auto task = nlohmann::json::parse(sample.request);
    kinds.insert(sample.kind);
    seen.insert(task["taskType"].get<std::string>());
    if (own().capabilities.count(sample.kind) == 1)
      seen.insert(task["model"].get<std::string>() + " " + std::string(sample.kind));
  }
  for (const auto& [name, task] : own().tasks)
    CHECK(seen.count(std::string(name)) == 1);
  for (const auto& model : own().models)
    for (const auto& one : model->providers)
      CHECK(seen.count(std::string(model->air) + " " + std::string(one->capability->slug)) == 1);
  for (const auto* kind :
       {"without-model", "model-left-out", "community-model", "undescribed-model"})
    CHECK(kinds.count(kind) == 1);
}

TEST_CASE("samples: the same bytes on every machine, in any order") {
  const Samples samples(fixture());
  std::uint64_t hash = hash_of("");
  for (std::uint64_t i = 0; i < 2000; ++i)
    hash = hash_of(line_of(samples[i]), hash);
  // Changes when the samples are meant to: with the generator, or with the fixture's catalog.
  CHECK(hash == 5583958033824469499U);
  const Samples again(fixture());
  CHECK(line_of(again[1999]) == line_of(samples[1999]));
  CHECK(line_of(again[3]) == line_of(samples[3]));
  CHECK(line_of(Samples(fixture(), seeded(2))[3]) != line_of(samples[3]));
}

TEST_CASE("samples: shares and lengths are kept") {
  SampleOptions options;
  options.illegal_percent = 5;
  options.random_percent = 0;
  options.least_bytes = 100;
  options.most_bytes = 400;
  const Samples samples(own(), options);
  int illegal = 0;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const auto sample = samples[i];
    CHECK(sample.request.size() >= 100);
    CHECK(sample.request.size() <= 400);
    CHECK(sample.legality != Legality::unknown);
    illegal += sample.legality == Legality::illegal ? 1 : 0;
  }
  CHECK(illegal > 140);
  CHECK(illegal < 260);
  options.most_bytes = 1;
  options.least_bytes = 0;
  CHECK_THROWS_AS(Samples(own(), options)[0], NoSample);
}

TEST_CASE("samples: each is one line of UTF-8 that every reader of JSON takes") {
  const Samples samples(own(), seeded(3));
  for (std::uint64_t i = 0; i < 3000; ++i) {
    const auto sample = samples[i];
    const auto line = line_of(sample);
    CHECK(line.find('\n') == std::string::npos);
    const auto read = nlohmann::json::parse(line);
    CHECK(read["kind"] == sample.kind);
    CHECK(read.contains("code") == (sample.legality == Legality::illegal));
    const bool is_repeated = sample.kind.substr(0, 12) == "repeated-key";
    CHECK(repeats_a_key(sample.request) == is_repeated);
  }
}
