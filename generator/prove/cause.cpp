#include "prove/cause.hpp"

#include "request/build.hpp"
#include "request/codes.hpp"
#include "request/value.hpp"

namespace aircat::prove {
namespace {

using catalog::Node;
using catalog::Provider;

const Json* filled_in(const catalog::Input& input, const Case& one) {
  for (const auto& name : {input.plural(), std::string(input.name)})
    if (const auto at = one.inputs.find(name); at != one.inputs.end())
      return &*at;
  return nullptr;
}

const Node* cause_in_input(const catalog::Input& input, const Case& one) {
  const auto* value = filled_in(input, one);
  if (!value)
    return input.default_value;
  for (const auto& offer : input.offers)
    if (!value->is_structured() && offer.shown == request::text_of(*value))
      return offer.wire;
  return nullptr;
}

/// The row that was chosen, or the size as a whole where the image decided.
const Node* cause_in_size(const Provider& provider, const Json& task) {
  const auto width = task.find("width");
  const auto height = task.find("height");
  if (width != task.end() && height != task.end())
    for (const auto& row : provider.size.rows)
      for (const auto pair : row.sizes)
        if (*width == pair.width && *height == pair.height)
          return row.node;
  return provider.size.node;
}

} // namespace

bool is_about_combination(const request::Problem& problem) {
  return problem.concern == request::Concern::rule;
}

const Node* cause_of(const Provider& provider, const request::Problem& problem, const Case& one,
                     const Json& task) {
  if (problem.rule)
    return problem.rule->node;
  if (problem.concern == request::Concern::size || problem.path == "width" ||
      problem.path == "height")
    if (const auto* node = cause_in_size(provider, task))
      return node;
  for (const auto& input : provider.inputs)
    if (!input.is_size() && input.to.path == problem.path)
      if (const auto* node = cause_in_input(input, one))
        return node;
  if (problem.concern != request::Concern::missing)
    for (const auto& fixed : request::fixed_values(provider))
      if (fixed.path == problem.path)
        return fixed.value;
  if (const auto* parameter = provider.parameter(problem.path);
      parameter && parameter->node && parameter->node->document)
    return parameter->node;
  return provider.node;
}

} // namespace aircat::prove
