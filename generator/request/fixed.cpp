#include "request/build.hpp"

namespace aircat::request {
namespace {

/// The layer that wrote a value. What neither model, capability nor vendor wrote is the task's or
/// common to all.
catalog::Layer layer_of(const catalog::Provider& provider, const catalog::Node& value) {
  if (value.document == provider.model->document)
    return catalog::Layer::model;
  if (value.document == provider.capability->document)
    return catalog::Layer::capability;
  if (value.document == provider.vendor->document)
    return catalog::Layer::vendor;
  return catalog::Layer::task;
}

} // namespace

bool is_added_by_client(const catalog::Fixed& fixed) {
  return fixed.layer == catalog::Layer::common || fixed.layer == catalog::Layer::task;
}

std::vector<catalog::Fixed> fixed_values(const catalog::Provider& provider) {
  auto values = provider.request;
  for (const auto& parameter : provider.parameters)
    if (const auto* constant = parameter.limits.constant;
        constant && !parameter.in_element() && !parameter.refused)
      values.push_back({parameter.path, constant, layer_of(provider, *constant)});
  return values;
}

} // namespace aircat::request
