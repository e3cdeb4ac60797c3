#include "prove/subject.hpp"

#include "diagnostics/pointer.hpp"
#include "request/formats.hpp"
#include "request/path.hpp"

#include <algorithm>

namespace aircat::prove {
namespace {

using catalog::Model;
using catalog::Parameter;
using catalog::Provider;
using catalog::Task;

Field& below(Field& field, std::string_view name, std::string_view path) {
  for (auto& known : field.fields)
    if (known.name == name)
      return known;
  auto& added = field.fields.emplace_back();
  added.name = name;
  added.path = path;
  return added;
}

/// Makes the field of a path, with all on the way as near as it is.
Field& reach(Field& root, std::string_view path, Naming naming) {
  auto* field = &root;
  std::string reached;
  for (const auto& step : request::read_path(path)) {
    reached += (reached.empty() ? "" : ".") + std::string(step.name);
    field = &below(*field, step.name, reached);
    field->naming = std::min(field->naming, naming);
    if (step.each) {
      field->has_elements = true;
      reached += "[]";
    }
  }
  return *field;
}

void know(Field& root, const Parameter& parameter, Naming naming) {
  auto& field = reach(root, parameter.path, naming);
  if (!field.parameter)
    field.parameter = &parameter;
}

void index(View& view, const Field& field) {
  for (const auto& inner : field.fields) {
    view.by_path.emplace(inner.path, &inner);
    index(view, inner);
  }
}

const catalog::Node* parameters_of(const catalog::Vendor* vendor) {
  const auto* root = vendor && vendor->document ? vendor->document->root() : nullptr;
  return root ? root->find("parameters") : nullptr;
}

void know_vendor(Field& root, const catalog::Vendor* vendor) {
  if (const auto* parameters = parameters_of(vendor))
    for (const auto& member : parameters->members) {
      auto& field = reach(root, member.key, Naming::known);
      if (!field.parameter)
        field.vendor_says = member.value;
    }
}

void place(View& view, const catalog::Input& input) {
  if (input.is_size())
    return;
  view.inputs.push_back(&input);
  view.placed.insert(input.to.path);
  if (input.required)
    reach(view.root, input.to.path, Naming::known).asked_by_input = true;
}

View& add_view(Subject& subject, const Provider* provider, const catalog::ParameterList& own) {
  auto& view = subject.views.emplace_back();
  view.provider = provider;
  for (const auto& parameter : own) {
    know(view.root, parameter, Naming::own);
    if (parameter.required && !parameter.refused && parameter.path != "taskType")
      view.required.push_back(&parameter);
  }
  return view;
}

void finish(Subject& subject) {
  subject.known.insert("taskType");
  for (auto& view : subject.views) {
    index(view, view.root);
    for (const auto& [path, field] : view.by_path) {
      subject.known.emplace(path);
      if (field->has_elements)
        subject.known.insert(field->path + "[]");
    }
  }
}

} // namespace

bool Field::is_media() const {
  return parameter && request::is_media(parameter->format);
}

const Field* View::find(std::string_view path) const {
  const auto at = by_path.find(path);
  return at == by_path.end() ? nullptr : at->second;
}

bool refers_to_task(const Task& task) {
  const auto* refers = task.document->root()->find("refersToTask");
  return refers && refers->boolean;
}

Subject subject_of(const Model& model, const Task& task) {
  Subject subject;
  subject.task = &task;
  subject.model = &model;
  for (const auto& provider : model.providers) {
    if (provider->task != &task)
      continue;
    auto& view = add_view(subject, provider.get(), provider->parameters);
    for (const auto& sibling : model.providers)
      if (sibling != provider && sibling->task == &task)
        for (const auto& parameter : sibling->parameters)
          if (!parameter.refused)
            know(view.root, parameter, Naming::sibling);
    for (const auto& parameter : task.parameters)
      know(view.root, parameter, Naming::known);
    know_vendor(view.root, provider->vendor);
    for (const auto& input : provider->inputs)
      place(view, input);
  }
  finish(subject);
  return subject;
}

Subject subject_of(const Task& task) {
  Subject subject;
  subject.task = &task;
  add_view(subject, nullptr, task.parameters);
  finish(subject);
  return subject;
}

namespace {

using Steps = std::vector<request::PathStep>;

void collect(const Draft& value, const Steps& steps, std::size_t at, const std::string& pointer,
             std::vector<Spot>& found) {
  if (at == steps.size()) {
    found.push_back({pointer, &value});
    return;
  }
  if (!value.is(Draft::Kind::object))
    return;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (value.keys[i] != steps[at].name)
      continue;
    const auto inner = pointer + "/" + escaped_step(value.keys[i]);
    const auto& item = value.items[i];
    if (!steps[at].each)
      collect(item, steps, at + 1, inner, found);
    else if (item.is(Draft::Kind::list))
      for (std::size_t e = 0; e < item.items.size(); ++e)
        collect(item.items[e], steps, at + 1, inner + "/" + std::to_string(e), found);
  }
}

} // namespace

std::vector<Spot> values_at(const Draft& task, std::string_view path) {
  std::vector<Spot> found;
  collect(task, request::read_path(path), 0, {}, found);
  return found;
}

} // namespace aircat::prove
