#include "site/form.hpp"

#include "site/markup.hpp"

#include "catalog/json.hpp"
#include "catalog/node_json.hpp"
#include "request/formats.hpp"
#include "request/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace aircat::site {
namespace {

using catalog::Input;
using catalog::Parameter;
using catalog::Provider;
using mustache::Code;
using mustache::List;
using mustache::Object;

template <class Number>
std::string shown(Number number) {
  return request::text_of(static_cast<double>(number));
}

std::string length_in_words(const catalog::Limits& limits) {
  if (limits.min_length && limits.max_length)
    return fmt::format("{} to {} characters", grouped(*limits.min_length),
                       grouped(*limits.max_length));
  if (limits.max_length)
    return fmt::format("up to {} characters", grouped(*limits.max_length));
  return limits.min_length ? fmt::format("at least {} characters", grouped(*limits.min_length))
                           : "";
}

std::string range_in_words(const catalog::Limits& limits) {
  std::string out;
  if (limits.minimum && limits.maximum)
    out = fmt::format("{} to {}", shown(*limits.minimum), shown(*limits.maximum));
  else if (limits.minimum)
    out = fmt::format("at least {}", shown(*limits.minimum));
  else if (limits.maximum)
    out = fmt::format("at most {}", shown(*limits.maximum));
  if (limits.multiple_of && *limits.multiple_of != 1)
    out += fmt::format("{}steps of {}", out.empty() ? "" : ", ", shown(*limits.multiple_of));
  return out;
}

std::string items_in_words(const catalog::Limits& limits) {
  if (limits.min_items && limits.max_items)
    return *limits.min_items == *limits.max_items
               ? fmt::format("exactly {}", *limits.min_items)
               : fmt::format("{} to {}", *limits.min_items, *limits.max_items);
  if (limits.max_items)
    return fmt::format("up to {}", *limits.max_items);
  return limits.min_items ? fmt::format("at least {}", *limits.min_items) : "";
}

std::string type_in_words(const Parameter& parameter) {
  if (parameter.may_be_array() && parameter.types == catalog::type::array)
    return "list";
  return request::describe_types(parameter.types);
}

std::string media_in_words(const Parameter& parameter) {
  return request::is_media(parameter.format) ? std::string(request::describe(parameter.format))
                                             : "";
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const auto& part : parts)
    if (!part.empty())
      out += (out.empty() ? "" : ", ") + part;
  return out;
}

List choices_of(const Input& input, const Json& given) {
  List choices;
  for (const auto& offer : input.offers) {
    const bool is_chosen = !given.is_null() && request::text_of(given) == offer.shown;
    choices.push_back(Object{{"value", fragment(std::to_string(choices.size()))},
                             {"label", text(offer.label.empty() ? offer.shown : offer.label)},
                             {"chosen", is_chosen}});
  }
  return choices;
}

/// How a person fills in an input.
std::string_view control_of(const Provider& provider, const Input& input) {
  if (!input.offers.empty())
    return "choice";
  const auto* parameter = provider.parameter(input.to.path);
  if (!parameter)
    return "text";
  if (request::is_media(parameter->format))
    return input.several ? "urls" : "url";
  if ((parameter->types & (catalog::type::integer | catalog::type::number)) != 0)
    return "number";
  if ((parameter->types & catalog::type::boolean) != 0)
    return "flag";
  return parameter->limits.max_length.value_or(1000) > 120 ? "area" : "text";
}

std::string default_of(const Input& input) {
  if (input.default_shown) {
    for (const auto& offer : input.offers)
      if (offer.shown == *input.default_shown && !offer.label.empty())
        return offer.label;
    return *input.default_shown;
  }
  return input.default_value && input.default_value->is_scalar()
             ? catalog::text_of(*input.default_value)
             : "";
}

} // namespace

std::string limits_in_words(const Parameter& parameter) {
  const auto& limits = parameter.limits;
  if (limits.constant)
    return "always " + catalog::text_of(*limits.constant);
  std::string values;
  for (const auto* value : limits.enumeration)
    values += (values.empty() ? "" : ", ") + catalog::text_of(*value);
  const auto pattern =
      limits.pattern.empty() ? std::string() : "matches " + std::string(limits.pattern);
  return joined({values, range_in_words(limits), length_in_words(limits), items_in_words(limits),
                 media_in_words(parameter), pattern});
}

List form_fields(const Provider& provider, const Example* example, std::string_view form) {
  List fields;
  for (const auto& input : provider.inputs) {
    const std::string name(input.name);
    const auto given =
        example && example->inputs.contains(name) ? example->inputs[name] : Json(nullptr);
    const auto control = control_of(provider, input);
    const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path);
    const auto fallback = default_of(input);
    const auto is = [&](std::string_view kind) { return control == kind; };
    std::string limits;
    if (parameter && input.offers.empty())
      limits = limits_in_words(*parameter);
    else if (parameter && parameter->limits.max_items)
      limits = items_in_words(parameter->limits);
    if (!limits.empty())
      limits.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(limits.front())));
    fields.push_back(Object{
        {"id", text(fmt::format("{}-{}", form, name))},
        {"name", text(name)},
        {"title", text(input.title)},
        {"description", text(input.description)},
        {"placeholder", text(input.placeholder)},
        {"required", input.required},
        {"limits", text(limits)},
        {"place", text(input.is_size() ? "width, height" : input.to.text)},
        {"fallback", text(fallback)},
        {"is_choice", is("choice")},
        {"is_number", is("number")},
        {"is_flag", is("flag")},
        {"is_url", is("url")},
        {"is_urls", is("urls")},
        {"is_area", is("area")},
        {"is_text", is("text")},
        {"control", fragment(control)},
        {"choices", choices_of(input, given)},
        {"value", text(given.is_null() ? std::string() : request::text_of(given))},
    });
  }
  return fields;
}

List parameter_rows(const Provider& provider) {
  List rows;
  for (const auto& parameter : provider.parameters) {
    if (parameter.refused)
      continue;
    std::string fallback;
    if (parameter.default_value)
      fallback = parameter.default_value->is_scalar()
                     ? catalog::text_of(*parameter.default_value)
                     : catalog::to_json(*parameter.default_value).dump();
    rows.push_back(Object{{"path", text(parameter.path)},
                          {"type", text(type_in_words(parameter))},
                          {"limits", text(limits_in_words(parameter))},
                          {"fallback", text(fallback)},
                          {"description", text(parameter.description)},
                          {"required", parameter.required}});
  }
  return rows;
}

} // namespace aircat::site
