#include "request/checks.hpp"
#include "request/codes.hpp"
#include "request/path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aircat::request {
namespace {

using nlohmann::ordered_json;

struct Required {
  std::string_view path;
  std::vector<PathStep> steps;
};

void report_missing(std::string_view path, const std::string& pointer, Report& report) {
  report.add({nullptr, path, pointer}, {Concern::missing,
                                        code::missing_parameter,
                                        fmt::format("\"{}\" is missing", path),
                                        {},
                                        {},
                                        {}});
}

/// Goes down as far as arrays lead: each of their elements must have the rest of the path.
void look(const Required& required, const ordered_json& value, std::size_t at, std::string pointer,
          Report& report) {
  const ordered_json* current = &value;
  for (; at < required.steps.size(); ++at) {
    const auto& step = required.steps[at];
    pointer += "/" + pointer_step(step.name);
    const auto inner = current && current->is_object() ? current->find(step.name) : value.end();
    const bool there = current && current->is_object() && inner != current->end();
    if (step.each) {
      // Only elements that exist must have the field.
      if (there && inner->is_array())
        for (std::size_t i = 0; i < inner->size(); ++i)
          if ((*inner)[i].is_object())
            look(required, (*inner)[i], at + 1, pointer + "/" + std::to_string(i), report);
      return;
    }
    current = there ? &*inner : nullptr;
  }
  if (!current)
    report_missing(required.path, pointer, report);
}

bool is_required_by_itself(const std::vector<catalog::Parameter>& parameters,
                           std::string_view path) {
  return std::any_of(parameters.begin(), parameters.end(), [&](const catalog::Parameter& p) {
    return p.path == path && p.required && !p.refused && !p.in_element();
  });
}

} // namespace

void check_missing(const std::vector<catalog::Parameter>& parameters,
                   const std::vector<catalog::Input>& inputs, const ordered_json& task,
                   Report& report) {
  for (const auto& parameter : parameters)
    if (parameter.required && !parameter.refused && parameter.path != "taskType")
      look({parameter.path, read_path(parameter.path)}, task, 0, {}, report);
  for (const auto& input : inputs) {
    const std::string_view path = input.to.path;
    if (!input.required || input.is_size() || is_required_by_itself(parameters, path) ||
        is_present(task, path))
      continue;
    // An element without the field was reported as such, if the field is required there.
    const auto element = path.find("[]");
    if (element != std::string_view::npos) {
      const auto elements = find_all(task, path.substr(0, element + 2));
      const auto* field = [&]() -> const catalog::Parameter* {
        for (const auto& parameter : parameters)
          if (parameter.path == path)
            return &parameter;
        return nullptr;
      }();
      if (!elements.empty() && field && field->required)
        continue;
      report_missing(path, pointer_of(path.substr(0, element)), report);
    } else {
      report_missing(path, pointer_of(path), report);
    }
  }
}

} // namespace aircat::request
