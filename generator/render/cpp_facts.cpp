#include "render/cpp_facts.hpp"

#include "catalog/node_json.hpp"
#include "naming/cpp.hpp"
#include "request/value.hpp"

#include "json/json.hpp"
#include <fmt/format.h>

namespace aircat::render {
namespace {

using catalog::Pair;
using catalog::Parameter;
using catalog::Provider;
using catalog::Size;
using naming::cpp_string;
namespace type = catalog::type;

catalog::Types types_of(const Parameter& parameter) {
  return parameter.types == type::array ? parameter.item_types : parameter.types;
}

CppType scalar_type(const Parameter& parameter, bool required) {
  const auto types = types_of(parameter);
  if (types == 0 || (types & type::string) != 0)
    return {required ? "std::string" : "std::optional<std::string>", "text"};
  if ((types & type::number) != 0)
    return {"std::optional<double>", "number"};
  if ((types & type::integer) != 0)
    return {"std::optional<std::int64_t>", "integer"};
  if (types == type::boolean)
    return {"std::optional<bool>", "boolean"};
  return {"std::optional<aircat::JsonText>", "json"};
}

std::string_view media_of(catalog::Format format) {
  switch (format) {
  case catalog::Format::image:
    return "image";
  case catalog::Format::video:
    return "video";
  case catalog::Format::audio:
    return "audio";
  default:
    return {};
  }
}

std::string size_literal(const Pair& pair) {
  return fmt::format("aircat::ImageSize{{{}, {}}}", pair.width, pair.height);
}

std::string side_literal(const catalog::Axis& axis) {
  auto text = fmt::format("{{.minimum = {}", axis.minimum);
  if (axis.maximum)
    text += fmt::format(", .maximum = {}", *axis.maximum);
  if (axis.multiple_of != 1)
    text += fmt::format(", .multiple_of = {}", axis.multiple_of);
  return text + "}";
}

std::string_view source_of(const Size& size) {
  if (size.refused)
    return "refused";
  switch (size.from) {
  case Size::From::image:
    return "image";
  case Size::From::api:
    return "api";
  default:
    return "input";
  }
}

/// Initializers of one object, in the order of its members.
class Members {
public:
  void add(std::string_view name, const std::string& value) {
    text_ += fmt::format("{}.{} = {}", text_.empty() ? "" : ", ", name, value);
  }
  template <class T>
  void add_if(std::string_view name, const std::optional<T>& value) {
    if (value)
      add(name, request::text_of(static_cast<double>(*value)));
  }
  [[nodiscard]] std::string take() { return "{" + std::move(text_) + "}"; }

private:
  std::string text_;
};

} // namespace

std::string cpp_text(std::string_view text) {
  const auto literal = cpp_string(text);
  return text.find('\0') == std::string_view::npos
             ? literal
             : fmt::format("std::string_view{{{}, {}}}", literal, text.size());
}

std::string cpp_literal(const catalog::Node& value) {
  if (value.is(catalog::Kind::string))
    return cpp_text(value.string);
  if (value.is_scalar())
    return catalog::text_of(value);
  return fmt::format("aircat::JsonLiteral{{{}}}", cpp_string(catalog::to_json(value).dump()));
}

CppType cpp_type(const Provider& provider, const CppInput& input) {
  if (!input.enumeration.empty())
    return {fmt::format("std::optional<{}>", input.enumeration), "choice"};
  const auto* parameter = provider.parameter(input.input->to.path);
  if (!parameter)
    return {"std::optional<std::string>", "text"};
  if (!input.input->several)
    return scalar_type(*parameter, input.input->required);
  const auto items = parameter->item_types;
  return items == 0 || (items & type::string) != 0
             ? CppType{"std::vector<std::string>", "text"}
             : CppType{"std::optional<aircat::JsonText>", "json"};
}

std::string cpp_input_facts(const Provider& provider, const CppInput& named) {
  const auto& input = *named.input;
  Members members;
  members.add("name", cpp_string(input.name));
  members.add("to", cpp_string(input.to.text));
  if (const auto fact = cpp_type(provider, named).fact; fact != "text")
    members.add("type", fmt::format("aircat::InputType::{}", fact));
  if (input.required)
    members.add("required", "true");
  if (const auto* parameter = input.is_size() ? nullptr : provider.parameter(input.to.path)) {
    const auto& limits = parameter->limits;
    if (const auto media = media_of(parameter->format); !media.empty())
      members.add("media", cpp_string(media));
    members.add_if("minimum", limits.minimum);
    members.add_if("maximum", limits.maximum);
    members.add_if("minimum_length", limits.min_length);
    members.add_if("maximum_length", limits.max_length);
    if (input.several) {
      members.add_if("maximum_items", limits.max_items);
      members.add("several", "true");
    }
  }
  if (!named.enumeration.empty())
    members.add("offers", std::string(input.name) + "_names");
  return members.take();
}

std::vector<std::string> cpp_size_facts(const Size& size) {
  std::vector<std::string> members;
  const auto add = [&](std::string_view name, std::string_view value) {
    members.push_back(fmt::format(".{} = {}", name, value));
  };
  const auto number = [&](std::string_view name, const std::optional<std::int64_t>& value) {
    if (value)
      add(name, std::to_string(*value));
  };
  const auto ratio = [&](std::string_view name, const std::optional<Pair>& value) {
    if (value)
      add(name, size_literal(*value));
  };
  add("source", fmt::format("aircat::SizeSource::{}", source_of(size)));
  if (size.refused)
    return members;
  if (size.law == Size::Law::list) {
    add("only_listed", "true");
  } else {
    add("width", side_literal(size.width));
    add("height", side_literal(size.height));
    number("minimum_pixels", size.minimum_pixels);
    number("maximum_pixels", size.maximum_pixels);
    ratio("minimum_ratio", size.minimum_ratio);
    ratio("maximum_ratio", size.maximum_ratio);
  }
  if (!size.tier.empty())
    add("tier", cpp_string(size.tier));
  return members;
}

} // namespace aircat::render
