#include "find/facts.hpp"

#include "catalog/node_json.hpp"
#include "find/criteria.hpp"
#include "find/image_places.hpp"
#include "find/trial.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::find {
namespace {

using catalog::Pair;
using catalog::Parameter;
using catalog::Provider;
using catalog::Size;

template <class T>
void add_if(Json& object, const char* name, const std::optional<T>& value) {
  if (value)
    object[name] = *value;
}

Json number(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

void add_if(Json& object, const char* name, const std::optional<double>& value) {
  if (value)
    object[name] = number(*value);
}

Json axis_json(const catalog::Axis& axis) {
  Json out{{"minimum", axis.minimum}};
  add_if(out, "maximum", axis.maximum);
  out["multipleOf"] = axis.multiple_of;
  return out;
}

Json row_json(const catalog::SizeRow& row) {
  auto sizes = Json::array();
  for (const auto pair : row.sizes)
    sizes.push_back(fmt::format("{}x{}", pair.width, pair.height));
  return {{"tier", row.tier}, {"key", row.key}, {"sizes", std::move(sizes)}};
}

Json size_json(const Size& size) {
  const bool is_list = size.law == Size::Law::list;
  Json out{{"law", is_list ? "list" : "limits"}};
  if (!is_list) {
    const auto ratio = [&](const char* name, const std::optional<Pair>& value) {
      if (value)
        out[name] = fmt::format("{}:{}", value->width, value->height);
    };
    out["width"] = axis_json(size.width);
    out["height"] = axis_json(size.height);
    add_if(out, "minimumPixels", size.minimum_pixels);
    add_if(out, "maximumPixels", size.maximum_pixels);
    ratio("minimumRatio", size.minimum_ratio);
    ratio("maximumRatio", size.maximum_ratio);
  }
  out["rows"] = Json::array();
  for (const auto& row : size.rows)
    out["rows"].push_back(row_json(row));
  return out;
}

Json limits_json(const catalog::Limits& limits) {
  auto out = Json::object();
  if (limits.constant)
    out["const"] = catalog::to_json(*limits.constant);
  if (!limits.enumeration.empty()) {
    out["enum"] = Json::array();
    for (const auto* value : limits.enumeration)
      out["enum"].push_back(catalog::to_json(*value));
  }
  add_if(out, "minimum", limits.minimum);
  add_if(out, "maximum", limits.maximum);
  add_if(out, "multipleOf", limits.multiple_of);
  add_if(out, "minLength", limits.min_length);
  add_if(out, "maxLength", limits.max_length);
  add_if(out, "minItems", limits.min_items);
  add_if(out, "maxItems", limits.max_items);
  return out;
}

/// Null for what the provider does not take.
Json parameter_json(const Provider& provider, std::string_view path) {
  const auto* parameter = provider.parameter(path);
  return parameter && !parameter->refused ? limits_json(parameter->limits) : Json();
}

Json image_places_json(const Provider& provider) {
  auto out = Json::array();
  for (const auto& place : image_places(provider)) {
    Json one{{"path", place.path}, {"minimum", place.minimum}};
    add_if(one, "maximum", place.maximum);
    out.push_back(std::move(one));
  }
  return out;
}

Json frames_json(const Provider& provider) {
  auto out = Json::array();
  for (const auto frame : frame_names)
    if (Trial(provider).put_frame(frame))
      out.push_back(frame);
  return out;
}

Json prompt_json(const Provider& provider) {
  const auto path = prompt_path(provider);
  auto out = path.empty() ? Json() : parameter_json(provider, path);
  if (out.is_object())
    out["path"] = path;
  return out;
}

/// Each as the catalog writes it: `when`, `then` and `why`.
Json rules_json(const Provider& provider) {
  auto out = Json::array();
  for (const auto& rule : provider.rules)
    out.push_back(catalog::to_json(*rule.node));
  return out;
}

} // namespace

Json facts_of(const Provider& provider) {
  const auto& model = *provider.model;
  const auto text_or_null = [](std::string_view text) {
    return text.empty() ? Json() : Json(text);
  };
  Json out{{"provider", provider.id},
           {"model", model.id()},
           {"air", model.air},
           {"name", model.name},
           {"alias", text_or_null(model.alias)},
           {"vendor", provider.vendor->slug},
           {"vendorName", provider.vendor->name},
           {"capability", provider.capability->slug},
           {"kind", provider.capability->kind},
           {"task", provider.task->name},
           {"status", name_of(provider.status)},
           {"retired", text_or_null(model.retired)},
           {"supersededBy", text_or_null(model.superseded_by)},
           {"summary", text_or_null(model.summary)},
           {"features", model.features}};
  out["size"] =
      provider.size.refused || !takes(provider, "width") ? Json() : size_json(provider.size);
  out["duration"] = parameter_json(provider, "duration");
  out["prompt"] = prompt_json(provider);
  out["images"] = image_places_json(provider);
  out["frames"] = frames_json(provider);
  out["outputFormat"] = parameter_json(provider, "outputFormat");
  out["inputs"] = Json::array();
  for (const auto& input : provider.inputs)
    out["inputs"].push_back(input.several ? input.plural() : std::string(input.name));
  out["parameters"] = Json::array();
  for (const auto& parameter : provider.parameters)
    if (!parameter.refused)
      out["parameters"].push_back(parameter.path);
  out["rules"] = rules_json(provider);
  return out;
}

} // namespace aircat::find
