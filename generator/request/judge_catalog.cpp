#include "diagnostics/suggest.hpp"
#include "request/codes.hpp"
#include "request/formats.hpp"
#include "request/judge.hpp"
#include "request/path.hpp"
#include "request/report.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aircat::request {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Provider;
using nlohmann::ordered_json;

/// What one capability says of a task, with the figures that tell which one was meant.
struct Verdict {
  std::vector<Problem> problems;
  std::size_t accounted = 0; ///< parameters of the request that inputs are placed on
  std::size_t missing = 0;

  [[nodiscard]] bool accepts() const {
    return std::none_of(problems.begin(), problems.end(),
                        [](const Problem& p) { return p.finding.severity == Severity::error; });
  }

  /// Earlier ones win ties, so that the authored order decides last.
  [[nodiscard]] bool is_better_than(const Verdict& other) const {
    if (accepts() != other.accepts())
      return accepts();
    if (accounted != other.accounted)
      return accounted > other.accounted;
    return missing < other.missing;
  }
};

Verdict verdict_of(const Provider& provider, const ordered_json& task) {
  Verdict verdict;
  verdict.problems = Judge(provider).problems(task);
  std::set<std::string_view> accounted;
  for (const auto& input : provider.inputs)
    if (!input.is_size() && is_present(task, input.to.path))
      accounted.insert(input.to.path);
  verdict.accounted = accounted.size();
  verdict.missing = static_cast<std::size_t>(
      std::count_if(verdict.problems.begin(), verdict.problems.end(),
                    [](const Problem& p) { return p.concern == Concern::missing; }));
  return verdict;
}

/// Judges one task: shape, model, then the capability that accepts it or comes nearest.
class Judging {
public:
  Judging(const Catalog& catalog, const ordered_json& task)
      : catalog_(catalog), task_(task), report_(problems_, task) {}

  Findings run() {
    judge();
    Findings findings;
    for (auto& problem : problems_)
      findings.add(std::move(problem.finding));
    return findings;
  }

private:
  void judge() {
    const auto* kind = find_task();
    if (!kind)
      return;
    const auto air = task_.find("model");
    const bool has_model = air != task_.end() && air->is_string() &&
                           has_format(catalog::Format::air, air->get_ref<const std::string&>());
    const auto* model = has_model && takes_model(*kind) ? find_model(*kind) : nullptr;
    if (model)
      judge_by_model(*model, *kind);
    else
      take(Judge(*kind).problems(task_));
  }

  const catalog::Task* find_task() {
    if (!task_.is_object()) {
      report_.add({&task_, {}, {}},
                  {Concern::shape,
                   code::not_an_object,
                   fmt::format("a task is an object, not {}", describe_type(task_)),
                   {},
                   "object",
                   {}});
      return nullptr;
    }
    const auto type = task_.find("taskType");
    if (type != task_.end() && type->is_string())
      if (const auto found = catalog_.tasks.find(type->get_ref<const std::string&>());
          found != catalog_.tasks.end())
        return &found->second;

    std::vector<std::string_view> known;
    for (const auto& [name, kind] : catalog_.tasks)
      known.push_back(name);
    const bool given = type != task_.end();
    const auto text = given ? shown("taskType", *type) : std::string{};
    auto message = given ? fmt::format("there is no task \"{}\"", text)
                         : std::string("\"taskType\" is missing");
    report_.add({given ? &*type : nullptr, "taskType", "/taskType"},
                {given ? Concern::shape : Concern::missing, code::bad_task_type, std::move(message),
                 did_you_mean(text, known), fmt::format("{}", fmt::join(known, ", ")),
                 nearest_name(text, known)});
    return nullptr;
  }

  static bool takes_model(const catalog::Task& kind) {
    return std::any_of(kind.parameters.begin(), kind.parameters.end(),
                       [](const catalog::Parameter& p) { return p.path == "model"; });
  }

  /// The described model that can do the task; otherwise why there is none, unless the AIR is free.
  const Model* find_model(const catalog::Task& kind) {
    const auto& air = task_.find("model")->get_ref<const std::string&>();
    for (const auto& model : catalog_.models)
      if (model->air == air)
        return usable(*model, kind) ? model.get() : nullptr;

    if (const auto known = catalog_.airs.tasks.find(air); known != catalog_.airs.tasks.end()) {
      if (known->second == kind.name)
        say(code::undescribed_model,
            fmt::format("{} is known but not described: judged by the limits of {} alone", air,
                        kind.name),
            {}, Severity::warning);
      else
        say_other_task(air, std::string(known->second), kind);
      return nullptr;
    }
    const auto& free = catalog_.airs.community;
    if (std::find(free.begin(), free.end(), air.substr(0, air.find(':'))) != free.end()) {
      say(code::undescribed_model,
          fmt::format("{} is a community model: judged by the limits of {} alone", air, kind.name),
          {}, Severity::warning);
      return nullptr;
    }
    say(code::unknown_model, fmt::format("there is no model {}", air), nearest_air(air, kind),
        Severity::error);
    return nullptr;
  }

  bool usable(const Model& model, const catalog::Task& kind) {
    if (model.part_of) {
      const auto* at = model.part_of->find("at");
      say(code::component_model,
          fmt::format("{} ({}) is a component and no model of its own", model.air, model.name),
          at ? fmt::format("name it in {}", at->string) : std::string{}, Severity::error);
      return false;
    }
    std::vector<std::string_view> tasks;
    for (const auto& provider : model.providers)
      if (std::find(tasks.begin(), tasks.end(), provider->task->name) == tasks.end())
        tasks.push_back(provider->task->name);
    if (std::find(tasks.begin(), tasks.end(), kind.name) == tasks.end()) {
      say_other_task(model.air, fmt::format("{}", fmt::join(tasks, " and ")), kind);
      return false;
    }
    if (!model.retired.empty())
      say(code::retired_model,
          fmt::format("{} ({}) is retired since {}", model.air, model.name, model.retired),
          model.superseded_by.empty() ? std::string{}
                                      : fmt::format("its successor is {}", model.superseded_by),
          Severity::warning);
    return true;
  }

  void say_other_task(std::string_view air, const std::string& tasks, const catalog::Task& kind) {
    say(code::other_task, fmt::format("{} does {}, not {}", air, tasks, kind.name), {},
        Severity::error);
  }

  void say(std::string_view code, std::string message, std::string hint, Severity severity) {
    report_.add({&*task_.find("model"), "model", "/model"},
                {Concern::model, code, std::move(message), std::move(hint), {}, {}}, severity);
  }

  /// By AIR among those of the task, or what the caller wrote is a model's id or slug.
  std::string nearest_air(const std::string& air, const catalog::Task& kind) const {
    std::set<std::string_view> airs;
    for (const auto& model : catalog_.models)
      for (const auto& provider : model->providers)
        if (provider->task == &kind)
          airs.insert(model->air);
    for (const auto& [known, task] : catalog_.airs.tasks)
      if (task == kind.name)
        airs.insert(known);
    return did_you_mean(air, {airs.begin(), airs.end()});
  }

  void judge_by_model(const Model& model, const catalog::Task& kind) {
    std::optional<Verdict> best;
    for (const auto& provider : model.providers) {
      if (provider->task != &kind)
        continue;
      auto verdict = verdict_of(*provider, task_);
      if (!best || verdict.is_better_than(*best))
        best = std::move(verdict);
    }
    take(std::move(best->problems));
  }

  void take(std::vector<Problem> more) {
    std::move(more.begin(), more.end(), std::back_inserter(problems_));
  }

  const Catalog& catalog_;
  const ordered_json& task_;
  std::vector<Problem> problems_;
  Report report_;
};

} // namespace

Findings judge(const Catalog& catalog, const ordered_json& task) {
  return Judging(catalog, task).run();
}

} // namespace aircat::request
