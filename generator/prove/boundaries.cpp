#include "prove/boundaries.hpp"

#include "catalog/quick_actions.hpp"
#include "prove/axes.hpp"
#include "prove/prover.hpp"
#include "request/build.hpp"
#include "request/judge.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::prove {
namespace {

using catalog::Input;
using catalog::Parameter;
namespace type = catalog::type;

/// Longer texts would only make the grid large: a text of this length proves the limit as well.
constexpr std::int64_t longest_sample = 100'000;
/// Where rules divide the cases, so many have among them one for every input as a rule.
constexpr std::size_t most_bases = 200;

class Boundaries {
public:
  Boundaries(const catalog::Provider& provider, Grid& grid)
      : provider_(provider), grid_(grid), legal_(legal_cases(provider, grid)),
        plain_(legal_.empty() ? combine(grid.axes, std::vector<std::size_t>(grid.axes.size(), 0))
                              : legal_.front()) {
    plain_.choices.clear();
  }

  void run() {
    for (const auto& input : provider_.inputs) {
      const auto* parameter = input.is_size() ? nullptr : provider_.parameter(input.to.path);
      if (!parameter || !input.offers.empty())
        continue;
      if (parameter->format != catalog::Format::none)
        add_too_many_files(input, *parameter);
      else if (parameter->limits.constant || !parameter->limits.pattern.empty())
        continue;
      else if ((parameter->types & type::string) != 0)
        add_text_bounds(input, *parameter);
      else if ((parameter->types & (type::integer | type::number)) != 0)
        add_number_bounds(input, *parameter);
    }
    add_missing_inputs();
    add_unknown_image();
    add_quick_actions();
  }

private:
  /// With rules, inputs may exclude each other: the cases that can be the base of others. Without
  /// rules the first one will do for all.
  static std::vector<Case> legal_cases(const catalog::Provider& provider, const Grid& grid) {
    std::vector<Case> legal;
    if (provider.rules.empty())
      return legal;
    const request::Judge judge(provider);
    for (const auto& one : grid.cases) {
      const auto request =
          request::build(provider, one.inputs, {nullptr, one.image, std::string(sample_uuid)});
      if (!request)
        continue;
      const auto problems = judge.problems(request->task);
      if (std::none_of(problems.begin(), problems.end(), [](const auto& problem) {
            return problem.finding.severity == Severity::error;
          }))
        legal.push_back(one);
      if (legal.size() == most_bases)
        break;
    }
    return legal;
  }

  /// A legal case in which the field is filled in already.
  [[nodiscard]] Case base_with(std::string_view field) const {
    for (const auto& one : legal_)
      if (one.inputs.contains(field)) {
        auto base = one;
        base.choices.clear();
        return base;
      }
    return plain_;
  }

  void add(std::string what, Expect expect, const catalog::Node* node, std::string_view field,
           Json value) {
    auto one = base_with(field);
    one.inputs[std::string(field)] = std::move(value);
    push(std::move(one), std::move(what), expect, node);
  }

  void push(Case one, std::string what, Expect expect, const catalog::Node* node) {
    one.what = std::move(what);
    one.expect = expect;
    one.node = node;
    grid_.cases.push_back(std::move(one));
  }

  void add_too_many_files(const Input& input, const Parameter& parameter) {
    const auto most = parameter.limits.max_items;
    if (!input.several || !most)
      return;
    const auto count = static_cast<std::size_t>(*most) + 1;
    add(fmt::format("{} of {}", count, input.plural()), Expect::refused, parameter.node,
        input.plural(), sample_files(parameter.format, count));
  }

  void add_text_bounds(const Input& input, const Parameter& parameter) {
    const auto& limits = parameter.limits;
    const auto try_length = [&](std::int64_t length, Expect expect) {
      if (length > 0 && length <= longest_sample)
        add(fmt::format("{} of {} characters", input.name, length), expect, parameter.node,
            input.name, sample_text(length));
    };
    if (limits.min_length) {
      try_length(*limits.min_length, Expect::accepted);
      try_length(*limits.min_length - 1, Expect::found_illegal);
    }
    if (limits.max_length) {
      try_length(*limits.max_length, Expect::accepted);
      try_length(*limits.max_length + 1, Expect::found_illegal);
    }
  }

  void add_number_bounds(const Input& input, const Parameter& parameter) {
    const auto& limits = parameter.limits;
    const auto try_number = [&](double number) {
      add(fmt::format("{} of {}", input.name, number), Expect::found_illegal, parameter.node,
          input.name, sample_number(number));
    };
    if (limits.minimum)
      try_number(*limits.minimum - 1);
    if (limits.maximum)
      try_number(*limits.maximum + 1);
  }

  /// Without a required input nothing may be sent.
  void add_missing_inputs() {
    for (const auto& input : provider_.inputs) {
      if (!input.required)
        continue;
      auto one = plain_;
      one.inputs.erase(std::string(input.name));
      one.inputs.erase(input.plural());
      push(std::move(one), fmt::format("no {}", input.name), Expect::refused, input.node);
    }
  }

  /// The source image's size is not known: an input's default decides, or nothing does.
  void add_unknown_image() {
    if (!plain_.image)
      return;
    auto one = plain_;
    one.image.reset();
    bool has_default = false;
    for (const auto& input : provider_.inputs)
      if (input.is_size()) {
        one.inputs.erase(std::string(input.name));
        has_default = has_default || input.default_shown;
      }
    push(std::move(one), "a source image of unknown size",
         has_default ? Expect::accepted : Expect::refused, provider_.size.node);
  }

  void add_quick_actions() {
    for (const auto* action : catalog::quick_actions_of(provider_)) {
      auto one = plain_;
      one.action = action;
      one.inputs = request::apply_quick_action(provider_, action->id, fields_of(*action)).value();
      push(std::move(one), fmt::format("quick action {}", action->id), Expect::accepted,
           action->node);
    }
  }

  /// What the editor hands to an action, by the kind of input that each field fills.
  [[nodiscard]] Json fields_of(const catalog::QuickAction& action) const {
    auto fields = Json::object();
    for (const auto& [name, field] : action.inputs)
      for (const auto& input : provider_.inputs) {
        const bool plural = input.several && input.plural() == name;
        const auto* parameter = input.is_size() ? nullptr : provider_.parameter(input.to.path);
        if ((input.name != name && !plural) || !parameter)
          continue;
        const auto key = std::string(field);
        if (plural)
          fields[key] = sample_files(parameter->format, 1);
        else if (parameter->format != catalog::Format::none)
          fields[key] = sample_file(parameter->format, 1);
        else if (const auto value = plain_.inputs.find(name); value != plain_.inputs.end())
          fields[key] = *value;
      }
    return fields;
  }

  const catalog::Provider& provider_;
  Grid& grid_;
  std::vector<Case> legal_; ///< where there are rules
  Case plain_;              ///< the first combination, on which each case builds
};

} // namespace

void add_boundaries(const catalog::Provider& provider, Grid& grid) {
  Boundaries(provider, grid).run();
}

} // namespace aircat::prove
