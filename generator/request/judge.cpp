#include "request/judge.hpp"

#include "diagnostics/suggest.hpp"
#include "request/checks.hpp"
#include "request/codes.hpp"
#include "request/formats.hpp"
#include "request/path.hpp"
#include "request/tree.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

namespace aircat::request {
namespace {

using catalog::Parameter;
using nlohmann::ordered_json;
namespace type = catalog::type;

bool is_judged_by_law(std::string_view path) {
  return path == "width" || path == "height";
}

} // namespace

struct Judge::Tables {
  const catalog::Provider* provider = nullptr;
  const catalog::Task* task = nullptr;
  ParameterTree tree;
  Patterns patterns;

  [[nodiscard]] const std::vector<Parameter>& parameters() const {
    return provider ? provider->parameters : task->parameters;
  }
};

namespace {

/// The parameters of one task, in the order of the request.
class Walk {
public:
  Walk(const ParameterTree& tree, const Patterns& patterns, bool law, Report& report)
      : tree_(tree), patterns_(patterns), law_(law), report_(report) {}

  void run(const ordered_json& task) { members(tree_.root(), task, {}); }

private:
  void members(const ParameterNode& node, const ordered_json& object, const std::string& pointer) {
    for (const auto& [key, value] : object.items()) {
      if (node.path.empty() && key == "taskType")
        continue;
      const auto inner = pointer + "/" + pointer_step(key);
      const auto child = node.children.find(key);
      if (child == node.children.end())
        unknown(node, key, value, inner);
      else
        parameter(*child->second, value, inner);
    }
  }

  void unknown(const ParameterNode& node, const std::string& key, const ordered_json& value,
               const std::string& pointer) {
    std::vector<std::string_view> known;
    for (const auto& [name, child] : node.children)
      known.push_back(name);
    const auto path = node.path.empty() ? key : node.path + "." + key;
    report_.add({&value, path, pointer}, {Concern::unknown,
                                          code::unknown_parameter,
                                          fmt::format("there is no parameter \"{}\"", path),
                                          did_you_mean(key, known),
                                          {},
                                          nearest_name(key, known)});
  }

  void parameter(const ParameterNode& node, const ordered_json& value, const std::string& pointer) {
    const Subject subject{&value, node.path, pointer};
    if (node.parameter && node.parameter->refused) {
      report_.add(subject, {Concern::refused,
                            code::refused_parameter,
                            fmt::format("this model does not take \"{}\"", node.path),
                            "leave it out",
                            {},
                            {}});
      return;
    }
    // A container is as good as what is in it.
    const bool goes_on = (!node.children.empty() && value.is_object()) ||
                         (node.element && value.is_array() && !value.empty());
    if (node.origin != Origin::own && !goes_on && !accept_unnamed(node, subject))
      return;
    if (!check_own(node, subject))
      return;
    if (!node.children.empty() && value.is_object())
      members(node, value, pointer);
    else if (value.is_array())
      items(node, value, pointer);
  }

  /// What the provider does not name: media are an error, the rest a warning unless another
  /// capability of the model names it. Returns whether it is worth looking closer.
  bool accept_unnamed(const ParameterNode& node, const Subject& subject) {
    if (node.parameter && is_media(node.parameter->format)) {
      report_.add(subject, {Concern::unnamed,
                            code::unnamed_media,
                            fmt::format("this model takes no media in \"{}\"", node.path),
                            {},
                            {},
                            {}});
      return false;
    }
    if (node.origin == Origin::known)
      report_.add(subject,
                  {Concern::unnamed,
                   code::unnamed_parameter,
                   fmt::format("\"{}\" is known, but not for this model", node.path),
                   "leave it out, or add it to the model's file if the model takes it",
                   {},
                   {}},
                  Severity::warning);
    return true;
  }

  /// Type and limits of the value itself. Returns whether its inside can be looked at.
  bool check_own(const ParameterNode& node, const Subject& subject) {
    if (!node.parameter) {
      const auto wanted = node.element ? type::array : node.children.empty() ? 0U : type::object;
      if (wanted == 0 || (types_of(*subject.value) & wanted) != 0)
        return true;
      add(subject, {Concern::type,
                    code::wrong_type,
                    fmt::format("must be {}, but is {}", describe_types(wanted),
                                describe_type(*subject.value)),
                    {},
                    describe_types(wanted),
                    {}});
      return false;
    }
    if (auto fault = check_type(*node.parameter, *subject.value)) {
      add(subject, std::move(*fault));
      return false;
    }
    check_value(*node.parameter, node.parameter->limits, subject);
    return true;
  }

  void check_value(const Parameter& parameter, const catalog::Limits& limits,
                   const Subject& subject) {
    if (!(law_ && is_judged_by_law(subject.path)))
      for (auto& fault : check_limits(limits, *subject.value, patterns_))
        add(subject, std::move(fault));
    if (auto fault = check_format(parameter.format, *subject.value))
      add(subject, std::move(*fault));
  }

  void items(const ParameterNode& node, const ordered_json& array, const std::string& pointer) {
    auto limits = node.parameter ? node.parameter->limits : catalog::Limits{};
    limits.constant = nullptr; // the only legal value is the list as a whole
    for (std::size_t i = 0; i < array.size(); ++i) {
      const Subject item{&array[i], node.path, pointer + "/" + std::to_string(i)};
      if (node.element) {
        if (array[i].is_object())
          members(*node.element, array[i], item.pointer);
        else
          add(item, {Concern::type,
                     code::wrong_type,
                     fmt::format("must be an object, but is {}", describe_type(array[i])),
                     {},
                     "object",
                     {}});
        continue;
      }
      if (!node.parameter)
        continue;
      if (auto fault = check_item_type(*node.parameter, array[i]))
        add(item, std::move(*fault));
      else if (!array[i].is_array())
        check_value(*node.parameter, limits, item);
    }
  }

  /// Faults say what must be; the message begins with the name.
  void add(const Subject& subject, Fault fault) {
    fault.message = fmt::format("{} {}", name_of(subject), fault.message);
    report_.add(subject, std::move(fault));
  }

  const ParameterTree& tree_;
  const Patterns& patterns_;
  bool law_;
  Report& report_;
};

void add_patterns(const std::vector<Parameter>& parameters, Patterns& patterns) {
  for (const auto& parameter : parameters)
    patterns.add(parameter.limits.pattern);
}

/// What the vendor defines is known by name, though the model does not use it.
void add_vendor_names(const catalog::Provider& provider, ParameterTree& tree) {
  const auto* root =
      provider.vendor && provider.vendor->document ? provider.vendor->document->root() : nullptr;
  if (const auto* parameters = root ? root->find("parameters") : nullptr)
    for (const auto& member : parameters->members)
      tree.add_name(member.key);
}

} // namespace

Judge::Judge(const catalog::Provider& provider) {
  auto tables = std::make_unique<Tables>();
  tables->provider = &provider;
  tables->task = provider.task;
  for (const auto& parameter : provider.parameters)
    tables->tree.add(parameter, Origin::own);
  add_patterns(provider.parameters, tables->patterns);
  for (const auto& sibling : provider.model->providers) {
    if (sibling.get() == &provider || sibling->task != provider.task)
      continue;
    for (const auto& parameter : sibling->parameters)
      if (!parameter.refused)
        tables->tree.add(parameter, Origin::sibling);
    add_patterns(sibling->parameters, tables->patterns);
  }
  for (const auto& parameter : provider.task->parameters)
    tables->tree.add(parameter, Origin::known);
  add_patterns(provider.task->parameters, tables->patterns);
  add_vendor_names(provider, tables->tree);
  for (const auto& rule : provider.rules)
    for (const auto* conditions : {&rule.when, &rule.then})
      for (const auto& condition : *conditions)
        tables->patterns.add(condition.limits.pattern);
  tables_ = std::move(tables);
}

Judge::Judge(const catalog::Task& task) {
  auto tables = std::make_unique<Tables>();
  tables->task = &task;
  for (const auto& parameter : task.parameters)
    tables->tree.add(parameter, Origin::own);
  add_patterns(task.parameters, tables->patterns);
  tables_ = std::move(tables);
}

Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;
Judge::~Judge() = default;

std::vector<Problem> Judge::problems(const ordered_json& task) const {
  std::vector<Problem> problems;
  Report report(problems, task);
  if (!task.is_object()) {
    report.add({&task, {}, {}}, {Concern::shape,
                                 code::not_an_object,
                                 fmt::format("a task is an object, not {}", describe_type(task)),
                                 {},
                                 "object",
                                 {}});
    return problems;
  }
  const auto* provider = tables_->provider;
  Walk(tables_->tree, tables_->patterns, provider != nullptr, report).run(task);
  check_missing(tables_->parameters(), provider ? provider->inputs : std::vector<catalog::Input>{},
                task, report);
  if (provider) {
    check_size(*provider, task, report);
    check_rules(*provider, task, tables_->patterns, report);
  }
  return problems;
}

Findings judge(const catalog::Provider& provider, const ordered_json& task) {
  Findings findings;
  for (auto& problem : Judge(provider).problems(task))
    findings.add(std::move(problem.finding));
  return findings;
}

} // namespace aircat::request
