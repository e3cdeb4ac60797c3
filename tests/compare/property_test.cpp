#include "edits.hpp"

#include "compare/compare.hpp"
#include "compare/print.hpp"
#include "prove/prover.hpp"
#include "prove/samples.hpp"
#include "request/validator.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

using namespace aircat;
using namespace aircat::compare;
using namespace aircat::compare::test;
using request::Verdict;

// What diff promises, held against what requests really do: random single edits of the project's
// catalog, in both directions, with requests made from the catalog before as witnesses.

namespace {

/// AIRCAT_EDITS: how many edits are tried, of which about a half leave a catalog.
std::uint64_t wanted_edits() {
  const char* given = std::getenv("AIRCAT_EDITS");
  return given ? std::strtoull(given, nullptr, 10) : 100;
}

constexpr std::uint64_t samples_tried = 300;
constexpr std::size_t cases_tried = 150;

/// Of every sort: sides and lists, rules, tiers, sizes from images, a component, a retired one.
const std::vector<std::vector<std::string>> chosen_models = {
    {"bfl/flux-2-pro"},          {"bfl/flux-1-dev"},
    {"google/veo-3.1"},          {"pixverse/pixverse-v5-5"},
    {"openai/gpt-image-1"},      {"openai/sora-2"},
    {"runware/swinir"},          {"ideogram/ideogram-3"},
    {"klingai/klingai-2-1-pro"}, {"vidu/vidu-q2-pro"},
    {"google/imagen-3"},         {"bytedance/seedream-4-5"},
    {"minimax/hailuo-02"},       {"bria/bria-3-2", "bria/bria-controlnet-canny"}};

class VerdictOf {
public:
  explicit VerdictOf(const catalog::Catalog& catalog) : validator_(catalog) {}

  /// The worst of the tasks.
  Verdict operator()(const std::string& request) {
    const auto value = parser_.parse(request).value();
    if (!value.is_array())
      return validator_.judge(value, scratch_);
    auto worst = Verdict::accepted;
    for (const auto task : request::array_in(value))
      worst = std::max(worst, validator_.judge(task, scratch_));
    return worst;
  }

private:
  request::Validator validator_;
  request::FlatRequest scratch_;
  simdjson::dom::parser parser_;
};

/// Without the order of keys, which means nothing on the wire.
std::string built(const prove::Outcome& outcome) {
  return outcome.request ? nlohmann::json::parse(outcome.request->task.dump()).dump() : "nothing";
}

class Witness {
public:
  Witness(const catalog::Catalog& before, const catalog::Catalog& after)
      : before_(before), after_(after), changes_(compare::compare(before, after)) {
    breaks_ = !changes_.empty() && changes_.front().impact == Impact::breaking;
  }

  /// Against what is promised; empty when nothing speaks against it.
  std::string objection() {
    if (auto text = of_verdicts(); !text.empty())
      return text;
    return of_requests();
  }

  [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
  [[nodiscard]] bool noticed() const { return noticed_; }

  /// The one breaking kind without which there would be an objection; nothing when there are
  /// several.
  [[nodiscard]] std::optional<Kind> needed() const {
    if (!hurts_)
      return std::nullopt;
    std::optional<Kind> only;
    for (const auto& change : changes_)
      if (change.impact == Impact::breaking) {
        if (only && *only != change.kind)
          return std::nullopt;
        only = change.kind;
      }
    return only;
  }

private:
  std::string of_verdicts() {
    VerdictOf before(before_), after(after_);
    try {
      const prove::Samples samples(before_);
      for (std::uint64_t i = 0; i < samples_tried; ++i) {
        const auto sample = samples[i];
        const auto old_one = before(sample.request), new_one = after(sample.request);
        noticed_ = noticed_ || old_one != new_one;
        const bool refused = old_one != Verdict::rejected && new_one == Verdict::rejected;
        hurts_ = hurts_ || refused;
        if (refused && !breaks_)
          return "refused now, and no change is breaking: " + sample.request;
        if (old_one != new_one && changes_.empty())
          return "judged differently, and there is no change: " + sample.request;
      }
    } catch (const prove::NoSample&) { // the edit left nothing to make samples of
    }
    return {};
  }

  const catalog::Provider* provider_like(const catalog::Provider& other) const {
    for (const auto& model : after_.models)
      for (const auto& provider : model->providers)
        if (provider->id == other.id && provider->status == catalog::Status::implemented)
          return provider.get();
    return nullptr;
  }

  std::string of_requests() {
    for (const auto& model : before_.models)
      for (const auto& provider : model->providers) {
        if (provider->status != catalog::Status::implemented)
          continue;
        const auto* other = provider_like(*provider);
        if (!other && !breaks_)
          return "there is no provider " + provider->id + ", and no change is breaking";
        if (auto text = other ? of_provider(*provider, *other) : std::string(); !text.empty())
          return text;
      }
    return {};
  }

  std::string of_provider(const catalog::Provider& before, const catalog::Provider& after) {
    const prove::Bench old_bench(before), new_bench(after);
    std::size_t number = 0;
    std::string objection;
    prove::each_case(before, [&](const prove::Case& one) {
      const auto old_one = old_bench.run(one), new_one = new_bench.run(one);
      const bool same =
          old_one.is_legal() == new_one.is_legal() && built(old_one) == built(new_one);
      noticed_ = noticed_ || !same;
      hurts_ = hurts_ || (!same && old_one.is_legal());
      if (!same && changes_.empty())
        objection = "built differently, and there is no change: ";
      else if (!same && old_one.is_legal() && !breaks_)
        objection = "refused or sent differently now, and no change is breaking: ";
      if (!objection.empty())
        objection +=
            before.id + " " + one.inputs.dump() + "\n" + built(old_one) + "\n" + built(new_one);
      return objection.empty() && ++number < cases_tried;
    });
    return objection;
  }

  const catalog::Catalog &before_, &after_;
  std::vector<Change> changes_;
  bool breaks_ = false;
  bool noticed_ = false; ///< a request made a difference
  bool hurts_ = false;   ///< one that was legal is refused or sent differently
};

} // namespace

TEST_CASE("what breaks requests is named, and what is not named breaks none") {
  const auto all = read_files(AIRCAT_SOURCE_DIR "/catalog");
  std::size_t catalogs = 0, with_effect = 0, silent = 0;
  std::map<std::string, std::size_t> needed; // what the test would miss
  const auto edits = wanted_edits();
  for (std::uint64_t number = 0; number < edits; ++number) {
    prove::Random random(7, number);
    const auto files = files_of(all, random.pick(chosen_models));
    Findings findings;
    const auto base = load(files, findings);
    for (const auto& finding : findings.all())
      if (finding.severity == Severity::error)
        FAIL(finding.where.file << " " << finding.message);
    auto edited = files;
    const auto done = edit(edited, random);
    Findings wrong;
    const auto other = load(edited, wrong);
    if (wrong.has_errors())
      continue;
    ++catalogs;
    INFO("edit " << number << ": " << done.file << ": " << done.what);
    for (const bool forward : {true, false}) {
      Witness witness(forward ? base : other, forward ? other : base);
      if (const auto objection = witness.objection(); !objection.empty())
        FAIL_CHECK((forward ? "forward: " : "backward: ") << objection << "\n"
                                                          << as_text(witness.changes()));
      with_effect += witness.noticed() ? 1 : 0;
      silent += witness.changes().empty() ? 1 : 0;
      if (const auto kind = witness.needed())
        ++needed[info(*kind).id];
    }
  }
  // Else the test tries nothing.
  CHECK(catalogs > edits / 4);
  CHECK(with_effect > edits / 8);
  CHECK(silent < 3 * catalogs / 2);
  CHECK(needed.size() >= 5);
  if (edits > 1000)
    for (const auto& [kind, count] : needed)
      WARN(kind << " " << count);
}
