#include "compare/input.hpp"

#include "catalog/node_json.hpp"

#include <algorithm>

namespace aircat::compare {
namespace {

using catalog::Input;
using catalog::Node;
using catalog::Offer;
using catalog::Provider;
namespace type = catalog::type;

const Offer* offer_of(const Input& input, std::string_view shown) {
  const auto found = std::find_if(input.offers.begin(), input.offers.end(),
                                  [&](const Offer& offer) { return offer.shown == shown; });
  return found == input.offers.end() ? nullptr : &*found;
}

/// What is filled in, as generated types say it.
std::string type_of(const Input& input, const catalog::Parameter* parameter) {
  if (!input.offers.empty() || input.is_size() || !parameter)
    return "choice";
  if (parameter->format != catalog::Format::none)
    return "file";
  constexpr std::pair<unsigned, std::string_view> names[] = {{type::string, "text"},
                                                             {type::number, "number"},
                                                             {type::integer, "integer"},
                                                             {type::boolean, "switch"},
                                                             {type::object, "object"}};
  const auto types = parameter->may_be_array() && parameter->item_types != 0 ? parameter->item_types
                                                                             : parameter->types;
  for (const auto& [bit, name] : names)
    if ((types & bit) != 0)
      return std::string(name);
  return "list";
}

class InputComparison {
public:
  InputComparison(const Both<Input>& input, const Both<Provider>& both, Report& report)
      : before_(input.before), after_(input.after),
        old_parameter_(both.before.parameter(before_.to.path)),
        new_parameter_(both.after.parameter(after_.to.path)), report_(report),
        what_("inputs." + std::string(before_.name)) {}

  void run() {
    compare_type();
    compare_placement();
    if (before_.required != after_.required)
      report_.add(after_.required ? Kind::input_required : Kind::input_optional,
                  what_ + ".required", {before_.required, member(before_, "required")},
                  {after_.required, member(after_, "required")});
    compare_default();
    compare_choices();
    compare_texts();
  }

private:
  static const Node* member(const Input& input, std::string_view key) {
    const auto* found = input.node->find(key);
    return found ? found : input.node;
  }

  [[nodiscard]] std::string at(std::string_view key) const {
    return what_ + "." + std::string(key);
  }

  static const Node* type_place(const Input& input, const catalog::Parameter* parameter) {
    if (!parameter)
      return input.node;
    const auto* type = parameter->node->find("type");
    return type ? type : parameter->node;
  }

  /// What makes it several is the maximum.
  static const Node* number_place(const Input& input, const catalog::Parameter* parameter) {
    const auto* items = parameter ? parameter->node->find("maxItems") : nullptr;
    return items ? items : type_place(input, parameter);
  }

  void compare_type() {
    const auto *old_place = type_place(before_, old_parameter_),
               *new_place = type_place(after_, new_parameter_);
    report_.values(Kind::input_type_changed, at("type"),
                   {type_of(before_, old_parameter_), old_place},
                   {type_of(after_, new_parameter_), new_place});
    if (before_.several != after_.several)
      report_.add(after_.several ? Kind::input_takes_several : Kind::input_takes_one, at("several"),
                  {before_.several, number_place(before_, old_parameter_)},
                  {after_.several, number_place(after_, new_parameter_)});
  }

  void compare_placement() {
    if (before_.to.text != after_.to.text) {
      // A required input says where requests must have a value.
      const auto reach = after_.required && !after_.is_size() ? Reach::requests : Reach::api;
      report_.add(Kind::placement_changed, reach, at("to"),
                  {before_.to.text, member(before_, "to")}, {after_.to.text, member(after_, "to")});
      return;
    }
    if (!old_parameter_ || !new_parameter_)
      return;
    const auto shape = [](const catalog::Parameter& parameter) {
      return parameter.types == type::array ? "list" : "single value";
    };
    report_.values(Kind::wrapping_changed, at("to"),
                   {shape(*old_parameter_), type_place(before_, old_parameter_)},
                   {shape(*new_parameter_), type_place(after_, new_parameter_)});
  }

  /// The choice where there are any, else the value on the wire.
  static Said default_of(const Input& input) {
    const auto* own = input.node->find("default");
    if (input.default_shown)
      return {*input.default_shown, own                   ? own
                                    : input.default_value ? input.default_value
                                                          : input.node};
    if (input.default_value && !input.is_size())
      return {catalog::to_json(*input.default_value), input.default_value};
    return {nullptr, own ? own : input.node};
  }

  void compare_default() {
    report_.values(Kind::default_changed, at("default"), default_of(before_), default_of(after_));
  }

  void compare_choices() {
    if (before_.offers.empty() || after_.offers.empty())
      return; // another type
    for (const auto& offer : before_.offers)
      if (!offer_of(after_, offer.shown))
        report_.add(Kind::choice_removed, at("values"), {offer.shown, value_place(before_, offer)},
                    {nullptr, member(after_, "values")});
    for (const auto& offer : after_.offers) {
      const auto* other = offer_of(before_, offer.shown);
      if (!other)
        report_.add(Kind::choice_added, at("values"), {nullptr, member(before_, "values")},
                    {offer.shown, value_place(after_, offer)});
      else
        compare_choice(*other, offer);
    }
    report_.values(Kind::order_changed, at("values"), order(before_, after_),
                   order(after_, before_));
  }

  static const Node* value_place(const Input& input, const Offer& offer) {
    return offer.wire ? offer.wire : member(input, "values");
  }

  void compare_choice(const Offer& before, const Offer& after) {
    const auto name = at("values.") + after.shown;
    if (before.wire && after.wire && !equal(*before.wire, *after.wire))
      report_.add(Kind::choice_value_changed, name, before.wire, after.wire);
    const auto label = [&](const Input& input, const std::string& text) {
      return Said{text, member(input, "labels")};
    };
    report_.values(Kind::text_changed, at("labels.") + after.shown, label(before_, before.label),
                   label(after_, after.label));
    report_.values(Kind::text_changed, at("icons.") + after.shown,
                   label(before_, std::string(before.icon)),
                   label(after_, std::string(after.icon)));
  }

  static Said order(const Input& of, const Input& other) {
    auto list = Json::array();
    for (const auto& offer : of.offers)
      if (offer_of(other, offer.shown))
        list.push_back(offer.shown);
    return {std::move(list), member(of, "values")};
  }

  void compare_texts() {
    const auto text = [&](Kind kind, std::string_view key, std::string_view before,
                          std::string_view after) {
      report_.values(kind, at(key), said(before, member(before_, key)),
                     said(after, member(after_, key)));
    };
    text(Kind::control_changed, "component", before_.component, after_.component);
    text(Kind::text_changed, "title", before_.title, after_.title);
    text(Kind::text_changed, "description", before_.description, after_.description);
    text(Kind::text_changed, "placeholder", before_.placeholder, after_.placeholder);
  }

  const Input &before_, &after_;
  const catalog::Parameter *old_parameter_, *new_parameter_;
  Report& report_;
  std::string what_;
};

} // namespace

void compare_input(const Both<Input>& input, const Both<Provider>& both, Report& report) {
  InputComparison(input, both, report).run();
}

} // namespace aircat::compare
