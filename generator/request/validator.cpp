#include "request/validator.hpp"

#include "diagnostics/suggest.hpp"
#include "request/codes.hpp"
#include "request/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <mutex>
#include <set>

namespace aircat::request {
namespace {

using catalog::Catalog;
using catalog::Model;
using catalog::Task;

/// Plans that are made when the first request needs them: a single request needs few of many.
class LazyPlans {
public:
  template <typename Make>
  const Plans& get(Make make) const {
    std::call_once(made_, [&] { plans_ = make(); });
    return plans_;
  }

private:
  mutable std::once_flag made_;
  mutable Plans plans_;
};

struct KnownTask {
  const Task* task = nullptr;
  bool takes_model = false;
  bool is_new = true; ///< its taskUUID names no task that was sent before
  LazyPlans general;
};

/// A model together with one of the tasks that it does.
struct KnownModel {
  const Model* model = nullptr;
  const KnownTask* task = nullptr;
  LazyPlans plans;
};

bool takes_model(const Task& task) {
  return std::any_of(task.parameters.begin(), task.parameters.end(),
                     [](const catalog::Parameter& p) { return p.path == "model"; });
}

/// What decides by which plans a task is judged; without data where there is no such text.
struct Head {
  std::string_view task, model;
};

Head head_of(simdjson::dom::object task) {
  Head head;
  for (const auto member : task) {
    if (!head.task.data() && member.key == "taskType" && member.value.is_string())
      head.task = text_in(member.value);
    else if (!head.model.data() && member.key == "model" && member.value.is_string())
      head.model = text_in(member.value);
    else
      continue;
    if (head.task.data() && head.model.data())
      break;
  }
  return head;
}

/// What one capability says of a task, by the figures that tell which one was meant.
struct Opinion {
  const Plan* plan = nullptr;
  bool accepts = false;
  std::size_t accounted = 0; ///< parameters of the request on which inputs are placed
  std::size_t missing = 0;

  /// Earlier ones win ties, so that the authored order decides last.
  [[nodiscard]] bool is_better_than(const Opinion& other) const {
    if (accepts != other.accepts)
      return accepts;
    if (accounted != other.accounted)
      return accounted > other.accounted;
    return missing < other.missing;
  }
};

Opinion opinion_of(const Plans& plans, const Plan& plan, const FlatRequest& request) {
  const auto accounted = std::count_if(plan.placed.begin(), plan.placed.end(),
                                       [&](std::uint32_t node) { return request.has(node); });
  return {&plan, judge(plans, plan, request, nullptr) != Verdict::rejected,
          static_cast<std::size_t>(accounted), count_missing(plan, request)};
}

/// The capability that was probably meant: only what it finds is described.
const Plan& likeliest(const Plans& plans, const FlatRequest& request) {
  Opinion best;
  for (const auto& plan : plans.plans) {
    const auto opinion = opinion_of(plans, plan, request);
    if (!best.plan || opinion.is_better_than(best))
      best = opinion;
  }
  return *best.plan;
}

bool depends_on_capability(Concern concern) {
  return concern == Concern::missing || concern == Concern::refused || concern == Concern::unnamed;
}

} // namespace

class Validator::Impl {
public:
  Impl(const Catalog& catalog, UnknownModels unknown_models)
      : catalog_(catalog), unknown_models_(unknown_models) {
    for (const auto& [name, task] : catalog.tasks) {
      auto& known = tasks_.emplace_back();
      known.task = &task;
      known.takes_model = takes_model(task);
      const auto* refers = task.document ? task.document->root()->find("refersToTask") : nullptr;
      known.is_new = !refers || !refers->boolean;
      task_numbers_.add(name, static_cast<std::uint32_t>(tasks_.size() - 1));
    }
    for (const auto& model : catalog.models)
      model_numbers_.add(model->air, add(*model));
  }

  Verdict judge(Value task, FlatRequest& scratch, std::vector<Problem>* problems,
                Detail detail) const {
    if (!task.is_object()) {
      if (problems)
        Report(*problems, task, detail).add({&task, {}, {}}, not_an_object(task));
      return Verdict::rejected;
    }
    const auto object = object_in(task);
    const auto head = head_of(object);
    const auto number = task_numbers_.find(head.task);
    if (number == NameTable::none) {
      if (problems)
        report_task_type(task, *problems, detail);
      return Verdict::rejected;
    }
    const auto& kind = tasks_[number];
    const KnownModel* model = nullptr;
    auto verdict = Verdict::accepted;
    if (kind.takes_model && head.model.data())
      verdict = find_model(head.model, kind, task, model, problems, detail);
    if (verdict == Verdict::rejected && !problems)
      return verdict;
    const auto& plans = model
                            ? model->plans.get([&] { return plans_for(*model->model, *kind.task); })
                            : kind.general.get([&] { return plans_for(*kind.task); });
    scratch.read(plans.tree, object);
    const auto decided = decide(plans, scratch);
    if (problems && decided != Verdict::accepted)
      explain(plans, task, scratch, *problems, detail);
    return std::max(verdict, decided);
  }

  [[nodiscard]] bool is_new_task(Value task) const {
    if (!task.is_object())
      return false;
    const auto number = task_numbers_.find(head_of(object_in(task)).task);
    return number != NameTable::none && tasks_[number].is_new;
  }

private:
  /// One entry for each task that the model does, side by side; returns the first.
  std::uint32_t add(const Model& model) {
    const auto first = static_cast<std::uint32_t>(models_.size());
    for (const auto& known : tasks_)
      if (std::any_of(model.providers.begin(), model.providers.end(),
                      [&](const auto& provider) { return provider->task == known.task; })) {
        auto& entry = models_.emplace_back();
        entry.model = &model;
        entry.task = &known;
      }
    if (models_.size() == first)
      models_.emplace_back().model = &model;
    return first;
  }

  static Verdict decide(const Plans& plans, const FlatRequest& request) {
    auto best = Verdict::rejected;
    // Those that ask for most come last as a rule, and fail at once for what is not theirs.
    for (auto plan = plans.plans.rbegin(); plan != plans.plans.rend(); ++plan) {
      best = std::min(best, request::judge(plans, *plan, request, nullptr));
      if (best == Verdict::accepted)
        break;
    }
    return best;
  }

  static void explain(const Plans& plans, Value task, const FlatRequest& request,
                      std::vector<Problem>& problems, Detail detail) {
    const auto& plan = plans.plans.size() == 1 ? plans.plans.front() : likeliest(plans, request);
    const auto first = problems.size();
    Report report(problems, task, detail);
    (void)request::judge(plans, plan, request, &report);
    if (plans.plans.size() == 1 || detail == Detail::codes)
      return;
    for (auto at = first; at < problems.size(); ++at)
      if (auto& problem = problems[at];
          depends_on_capability(problem.concern) && problem.finding.severity == Severity::error)
        problem.finding.message += fmt::format(" for {}", plan.provider->capability->slug);
  }

  void report_task_type(Value task, std::vector<Problem>& problems, Detail detail) const {
    Report report(problems, task, detail);
    report.say(code::bad_task_type, [&] { describe_task_type(task, report); });
  }

  void describe_task_type(Value task, Report& report) const {
    const auto known = task_numbers_.names();
    Value value;
    const bool given = task["taskType"].get(value) == simdjson::SUCCESS;
    const auto text = given ? shown("taskType", value) : std::string{};
    const auto nearest = nearest_name(text, known);
    auto message = given ? fmt::format("there is no task \"{}\"", text)
                         : std::string("\"taskType\" is missing");
    report.add({given ? &value : nullptr, "taskType", "/taskType"},
               {given ? Concern::shape : Concern::missing, code::bad_task_type, std::move(message),
                suggestion(nearest), fmt::format("{}", fmt::join(known, ", ")), nearest});
  }

  /// The described model that can do the task; otherwise why there is none, unless the AIR is free.
  Verdict find_model(std::string_view air, const KnownTask& kind, Value task,
                     const KnownModel*& found, std::vector<Problem>* problems,
                     Detail detail) const {
    // Texts are made only when somebody reads them.
    const auto say = [&](Severity severity, std::string_view code, auto describe) {
      if (problems) {
        Report report(*problems, task, detail);
        const auto add = [&] {
          const auto value = task["model"].value_unsafe();
          auto fault = describe();
          fault.concern = Concern::model;
          fault.code = code;
          report.add({&value, "model", "/model"}, std::move(fault), severity);
        };
        report.say(code, add, severity);
      }
      return severity == Severity::error ? Verdict::rejected : Verdict::warned;
    };
    const auto other_task = [&](auto tasks) {
      return say(Severity::error, code::other_task, [&] {
        return said(fmt::format("{} does {}, not {}", cut(air), tasks(), kind.task->name));
      });
    };

    if (const auto number = model_numbers_.find(air); number != NameTable::none) {
      const auto& model = *models_[number].model;
      if (model.part_of)
        return say(Severity::error, code::component_model, [&] { return component(model); });
      for (auto at = number; at < models_.size() && models_[at].model == &model; ++at)
        if (models_[at].task == &kind)
          found = &models_[at];
      if (!found)
        return other_task([&] { return tasks_of(model); });
      if (model.retired.empty())
        return Verdict::accepted;
      return say(Severity::warning, code::retired_model, [&] { return retired(model); });
    }
    if (!has_format(catalog::Format::air, air))
      return Verdict::accepted; // judging the parameter says so
    const auto& airs = catalog_.airs;
    if (const auto known = airs.tasks.find(air); known != airs.tasks.end()) {
      if (known->second != kind.task->name)
        return other_task([&] { return known->second; });
      return say(Severity::warning, code::undescribed_model, [&] {
        return said(fmt::format("{} is known but not described: judged by the limits of {} alone",
                                air, kind.task->name));
      });
    }
    const auto source = air.substr(0, air.find(':'));
    if (std::find(airs.community.begin(), airs.community.end(), source) != airs.community.end())
      return Verdict::accepted; // free to anyone, so nothing is known of any of them
    if (unknown_models_ == UnknownModels::allow)
      return Verdict::accepted;
    return say(unknown_models_ == UnknownModels::warn ? Severity::warning : Severity::error,
               code::unknown_model, [&] {
                 auto nearest = nearest_air(air, kind);
                 auto fault =
                     said(fmt::format("there is no model {}", cut(air)), suggestion(nearest));
                 fault.nearest = std::move(nearest);
                 return fault;
               });
  }

  static Fault said(std::string message, std::string hint = {}) {
    Fault fault;
    fault.message = std::move(message);
    fault.hint = std::move(hint);
    return fault;
  }

  static Fault component(const Model& model) {
    const auto* at = model.part_of->find("at");
    return said(
        fmt::format("{} ({}) is a component and no model of its own", model.air, model.name),
        at ? fmt::format("name it in {}", at->string) : std::string{});
  }

  static Fault retired(const Model& model) {
    return said(fmt::format("{} ({}) is retired since {}", model.air, model.name, model.retired),
                model.superseded_by.empty()
                    ? std::string{}
                    : fmt::format("its successor is {}", model.superseded_by));
  }

  static std::string tasks_of(const Model& model) {
    std::vector<std::string_view> tasks;
    for (const auto& provider : model.providers)
      if (std::find(tasks.begin(), tasks.end(), provider->task->name) == tasks.end())
        tasks.push_back(provider->task->name);
    return fmt::format("{}", fmt::join(tasks, " and "));
  }

  /// Among those of the task.
  [[nodiscard]] std::string nearest_air(std::string_view air, const KnownTask& kind) const {
    std::set<std::string_view> airs;
    for (const auto& known : models_)
      if (known.task == &kind)
        airs.insert(known.model->air);
    for (const auto& [known, task] : catalog_.airs.tasks)
      if (task == kind.task->name)
        airs.insert(known);
    return nearest_name(air, {airs.begin(), airs.end()});
  }

  const Catalog& catalog_;
  UnknownModels unknown_models_;
  std::deque<KnownTask> tasks_;
  NameTable task_numbers_;
  std::deque<KnownModel> models_;
  NameTable model_numbers_;
};

Validator::Validator(const Catalog& catalog, UnknownModels unknown_models)
    : impl_(std::make_unique<Impl>(catalog, unknown_models)) {}
Validator::Validator(Validator&&) noexcept = default;
Validator& Validator::operator=(Validator&&) noexcept = default;
Validator::~Validator() = default;

Verdict Validator::judge(Value task, FlatRequest& scratch) const {
  return impl_->judge(task, scratch, nullptr, Detail::codes);
}

Verdict Validator::judge(Value task, FlatRequest& scratch, std::vector<Problem>& problems,
                         Detail detail) const {
  return impl_->judge(task, scratch, &problems, detail);
}

bool Validator::is_new_task(Value task) const {
  return impl_->is_new_task(task);
}

} // namespace aircat::request
