#include "site/mapping.hpp"

#include "catalog/node_json.hpp"
#include "request/build.hpp"
#include "request/path.hpp"

#include <algorithm>
#include <set>

namespace aircat::site {
namespace {

using catalog::Input;
using catalog::Placement;
using catalog::Provider;
using catalog::Size;

std::string string(std::string_view text) {
  return std::string(text);
}

Json steps_json(const Provider& provider, const std::vector<request::PathStep>& steps) {
  auto list = Json::array();
  std::string path;
  for (const auto& step : steps) {
    path += (path.empty() ? "" : ".") + string(step.name);
    if (step.each) {
      list.push_back(Json::array({string(step.name)}));
      path += "[]";
    } else if (!step.select_key.empty()) {
      path += "[]";
      list.push_back(
          Json::array({string(step.name), string(step.select_key),
                       request::selecting_value(provider, path + "." + string(step.select_key),
                                                step.select_value)}));
    } else {
      list.push_back(string(step.name));
    }
  }
  return list;
}

std::string_view kind_of(const Input& input) {
  switch (input.to.kind) {
  case Placement::Kind::size:
    return "size";
  case Placement::Kind::size_key:
    return "key";
  case Placement::Kind::size_tier:
    return "tier";
  default:
    return "value";
  }
}

Json input_json(const Provider& provider, const Input& input) {
  Json json{{"name", string(input.name)},
            {"title", string(input.title)},
            {"kind", string(kind_of(input))},
            {"to", input.to.text}};
  if (input.required)
    json["required"] = true;
  if (input.several)
    json["several"] = true;
  if (!input.is_size())
    json["steps"] = steps_json(provider, request::read_steps(input.to));
  if (const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path)) {
    if (parameter->types == catalog::type::array)
      json["list"] = true;
    if (parameter->limits.max_items)
      json["most"] = *parameter->limits.max_items;
  }
  if (input.default_value)
    json["default"] = catalog::to_json(*input.default_value);
  if (input.default_shown)
    json["shown"] = *input.default_shown;
  if (!input.offers.empty()) {
    auto& offers = json["offers"] = Json::array();
    for (const auto& offer : input.offers)
      offers.push_back(offer.wire ? Json::array({offer.shown, catalog::to_json(*offer.wire)})
                                  : Json::array({offer.shown}));
  }
  return json;
}

Json axis_json(const catalog::Axis& axis) {
  Json json{{"minimum", axis.minimum}, {"step", axis.multiple_of}};
  if (axis.maximum)
    json["maximum"] = *axis.maximum;
  return json;
}

std::string top_of(std::string_view path) {
  return string(path.substr(0, path.find_first_of(".[")));
}

} // namespace

Json size_mapping(const Size& size) {
  Json json{{"from", size.from == Size::From::image ? "image" : "input"},
            {"law", size.law == Size::Law::list ? "list" : "limits"},
            {"tier", string(size.tier)}};
  auto& rows = json["rows"] = Json::array();
  for (const auto& row : size.rows) {
    auto pairs = Json::array();
    for (const auto pair : row.sizes)
      pairs.push_back(Json::array({pair.width, pair.height}));
    rows.push_back(Json::array({string(row.tier), string(row.key), std::move(pairs)}));
  }
  if (size.law == Size::Law::list)
    return json;
  json["width"] = axis_json(size.width);
  json["height"] = axis_json(size.height);
  const auto add = [&](const char* name, const auto& value) {
    if (value)
      json[name] = *value;
  };
  add("minimumPixels", size.minimum_pixels);
  add("maximumPixels", size.maximum_pixels);
  const auto add_ratio = [&](const char* name, const std::optional<catalog::Pair>& ratio) {
    if (ratio)
      json[name] = Json::array({ratio->width, ratio->height});
  };
  add_ratio("minimumRatio", size.minimum_ratio);
  add_ratio("maximumRatio", size.maximum_ratio);
  return json;
}

Json mapping_of(const Provider& provider) {
  Json json{{"id", provider.id},
            {"model", string(provider.model->air)},
            {"task", string(provider.capability->task)},
            {"result", string(provider.result)}};
  std::set<std::string> tops{"taskUUID", "model", "width", "height"};
  auto& inputs = json["inputs"] = Json::array();
  for (const auto& input : provider.inputs) {
    inputs.push_back(input_json(provider, input));
    tops.insert(top_of(input.to.path));
  }
  auto& fixed = json["fixed"] = Json::array();
  for (const auto& value : request::fixed_values(provider)) {
    const bool in_element = value.path.find('[') != std::string_view::npos;
    fixed.push_back(Json::array({steps_json(provider, request::read_path(value.path)),
                                 catalog::to_json(*value.value),
                                 !in_element && request::is_added_by_client(value)}));
    tops.insert(top_of(value.path));
  }
  json["size"] = provider.size.is_sent() ? size_mapping(provider.size) : Json(nullptr);
  auto& order = json["order"] = Json::array();
  for (const auto& parameter : provider.parameters)
    if (tops.contains(top_of(parameter.path)))
      order.push_back(string(parameter.path));
  return json;
}

} // namespace aircat::site
