#include "import/conditions.hpp"

#include "catalog/node_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aircat::importing {
namespace {

using catalog::Kind;
using catalog::Node;

bool is_false(const Node& node) {
  return node.is(Kind::boolean) && !node.boolean;
}

bool is_true(const Node& node) {
  return (node.is(Kind::boolean) && node.boolean) ||
         (node.is(Kind::object) && node.members.empty());
}

/// Keywords that ask for nothing: texts, and what says that an object is one.
bool asks_nothing(const catalog::Member& member) {
  constexpr std::array texts{"description", "title", "$comment"};
  return std::find(texts.begin(), texts.end(), member.key) != texts.end() ||
         (member.key == "type" && member.value->string == "object") ||
         (member.key == "additionalProperties" && is_true(*member.value));
}

std::vector<std::int64_t> whole_values(const Node* schema) {
  std::vector<std::int64_t> values;
  if (!schema || !schema->is(Kind::object))
    return values;
  for (const auto& member : schema->members) {
    if (member.key == "const" && member.value->is(Kind::integer))
      values.push_back(member.value->integer);
    else if (member.key == "enum")
      for (const auto* item : member.value->items)
        values.push_back(item->integer);
    else if (member.key != "type" && !asks_nothing(member))
      return {};
  }
  return values;
}

/// The pairs of one row: `properties` of width and height alone.
bool add_row(const Node& schema, Pairs& pairs) {
  const auto* properties = schema.find("properties");
  if (!properties || properties->members.size() != 2)
    return false;
  for (const auto& member : schema.members)
    if (member.key != "properties" && member.key != "required" && !asks_nothing(member))
      return false;
  const auto widths = whole_values(properties->find("width"));
  const auto heights = whole_values(properties->find("height"));
  for (const auto width : widths)
    for (const auto height : heights)
      pairs.insert({width, height});
  return !widths.empty() && !heights.empty();
}

Json listed(const Pairs& pairs) {
  auto list = Json::array();
  for (const auto& pair : pairs)
    list.push_back(pair_text(pair));
  return list;
}

const Node* alternatives_of(const Node& schema) {
  const auto* any = schema.find("anyOf");
  return any ? any : schema.find("oneOf");
}

/// Reads conditions along the schema of an object; `failed` where there are no words for it.
class ConditionReader {
public:
  ConditionReader(bool is_demand, const ReadValue& read_value)
      : is_demand_(is_demand), read_value_(read_value) {}

  std::optional<Json> read(const Node& schema) {
    if (!object(schema, ""))
      return std::nullopt;
    return std::move(out_);
  }

private:
  bool add(const std::string& path, Json condition) {
    if (out_.contains(path))
      return out_[path] == condition;
    out_[path] = std::move(condition);
    return true;
  }

  bool object(const Node& schema, const std::string& path) {
    if (is_true(schema))
      return true;
    if (!schema.is(Kind::object))
      return false;
    if (path.empty()) {
      if (const auto pairs = pairs_of(schema))
        return add("size.tier", Json{{"pairs", listed(*pairs)}});
      if (const auto* refused = schema.find("not"); refused && schema.members.size() == 1)
        if (const auto pairs = pairs_of(*refused))
          return add("size.tier", Json{{"notPairs", listed(*pairs)}});
    }
    std::vector<std::string_view> required;
    const auto* properties = schema.find("properties");
    for (const auto& member : schema.members) {
      if (member.key == "required" && member.value->is(Kind::array)) {
        for (const auto* name : member.value->items)
          required.push_back(name->string);
      } else if (member.key == "allOf" && member.value->is(Kind::array)) {
        for (const auto* part : member.value->items)
          if (!object(*part, path))
            return false;
      } else if (member.key == "not" && path.empty()) {
        // `not` with `required` alone: that name is absent.
        const auto* names = member.value->find("required");
        if (!names || member.value->members.size() != 1 || names->items.size() != 1 ||
            !add(std::string(names->items.front()->string), false))
          return false;
      } else if (member.key != "properties" && !asks_nothing(member)) {
        return false;
      }
    }
    if (properties)
      for (const auto& member : properties->members)
        if (!property(member, path, std::erase(required, member.key) > 0))
          return false;
    return std::all_of(required.begin(), required.end(), [&](std::string_view name) {
      return add(join(path, name), is_demand_ ? Json{{"required", true}} : Json(true));
    });
  }

  static std::string join(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + "." + std::string(name);
  }

  bool property(const catalog::Member& member, const std::string& outer, bool required) {
    const auto path = join(outer, member.key);
    const auto& schema = *member.value;
    if (is_false(schema))
      return !required && add(path, false);
    if (is_true(schema))
      return !required || add(path, is_demand_ ? Json{{"required", true}} : Json(true));
    if (!schema.is(Kind::object))
      return false;
    if (schema.find("properties") || schema.find("required") || schema.find("allOf"))
      return (required || is_demand_ || absences_only(schema)) && object(schema, path);
    const auto* element = schema.find("contains");
    if (!element && is_demand_)
      if (const auto* items = schema.find("items"); items && items->find("properties"))
        element = items;
    if (element)
      return object(*element, path + "[]");
    if (const auto* either = of_value_or_elements(schema))
      return property({member.key, either, member.document, member.offset}, outer, required);
    if (!is_demand_ && !required)
      return false; // absent or within limits: rules have no words for it
    auto limits = read_value_(schema).limits;
    if (is_demand_ && required)
      limits["required"] = true;
    return !limits.empty() && add(path, std::move(limits));
  }

  /// Where it is not known whether a value is a list, both ways are written: the limits of either.
  static const Node* of_value_or_elements(const Node& schema) {
    const auto* test = schema.find("if");
    const auto* then = schema.find("then");
    const auto* otherwise = schema.find("else");
    const auto* items = then ? then->find("items") : nullptr;
    const bool is_it = test && test->members.size() == 1 && test->find("type") &&
                       test->find("type")->string == "array" && items && otherwise &&
                       catalog::equal(*items, *otherwise);
    return is_it ? otherwise : nullptr;
  }

  /// `{"properties": {"a": false}}` in a container that need not be there.
  static bool absences_only(const Node& schema) {
    const auto* properties = schema.find("properties");
    return properties && !schema.find("required") &&
           std::all_of(properties->members.begin(), properties->members.end(),
                       [](const auto& member) {
                         return is_false(*member.value) || absences_only(*member.value);
                       });
  }

  bool is_demand_;
  const ReadValue& read_value_;
  Json out_ = Json::object();
};

RuleStatement presence_rule(const std::string& when, bool present, const std::string& then,
                            const Json& demand, const Node& at) {
  RuleStatement rule;
  rule.why = demand == false ? fmt::format("{} and {} exclude each other", when, then)
                             : fmt::format("{} needs {}", when, then);
  rule.when[when] = present;
  rule.then[then] = demand;
  rule.at = place_of(at);
  return rule;
}

/// For comparing only: without texts and without what a document may add to please its readers.
Json bare(const Node& node) {
  auto out = Json::object();
  if (node.is(Kind::array)) {
    out = Json::array();
    for (const auto* item : node.items)
      out.push_back(bare(*item));
    return out;
  }
  if (!node.is(Kind::object))
    return catalog::to_json(node);
  for (const auto& member : node.members)
    if (member.key != "description" && member.key != "additionalProperties" &&
        !(member.key == "items" && is_true(*member.value)))
      out[std::string(member.key)] = bare(*member.value);
  return out;
}

} // namespace

std::optional<Pairs> pairs_of(const Node& schema) {
  Pairs pairs;
  if (!schema.is(Kind::object))
    return std::nullopt;
  if (add_row(schema, pairs))
    return pairs;
  const auto* alternatives = alternatives_of(schema);
  if (!alternatives || !alternatives->is(Kind::array) || alternatives->items.empty())
    return std::nullopt;
  for (const auto& member : schema.members)
    if (member.value != alternatives && member.key != "required" && !asks_nothing(member))
      return std::nullopt;
  for (const auto* row : alternatives->items)
    if (!add_row(*row, pairs))
      return std::nullopt;
  return pairs;
}

std::optional<Json> conditions_of(const Node& schema, bool is_demand, const ReadValue& read_value) {
  return ConditionReader(is_demand, read_value).read(schema);
}

RuleStatement rule_of(const Node& schema, const ReadValue& read_value) {
  RuleStatement rule;
  rule.at = place_of(schema);
  const auto* why = schema.find("description");
  rule.why = why ? why->string : "The document says so";
  const auto* when = schema.find("if");
  const auto* then = schema.find("then");
  const auto conditions = when ? conditions_of(*when, false, read_value) : std::optional<Json>();
  const auto demands = then ? conditions_of(*then, true, read_value) : std::optional<Json>();
  if (conditions && demands && !conditions->empty() && !demands->empty() && !schema.find("else")) {
    rule.when = *conditions;
    rule.then = *demands;
  } else {
    rule.unread = canonical(bare(schema));
  }
  return rule;
}

std::vector<RuleStatement> rules_of_dependent(const Node& dependent) {
  std::vector<RuleStatement> rules;
  for (const auto& member : dependent.members)
    for (const auto* name : member.value->items)
      rules.push_back(presence_rule(std::string(member.key), true, std::string(name->string),
                                    Json{{"required", true}}, *name));
  return rules;
}

std::optional<RuleStatement> rule_of_not(const Node& refused) {
  const auto* names = refused.find("required");
  if (!names || names->items.size() != 2 || refused.members.size() != 1)
    return std::nullopt;
  return presence_rule(std::string(names->items[0]->string), true,
                       std::string(names->items[1]->string), false, refused);
}

std::optional<std::vector<RuleStatement>> rules_of_choice(const Node& alternatives, bool only_one) {
  std::vector<std::string> names;
  for (const auto* one : alternatives.items) {
    const auto* required = one->find("required");
    if (!required || required->items.size() != 1 ||
        !std::all_of(one->members.begin(), one->members.end(), [](const auto& member) {
          return member.key == "required" || asks_nothing(member);
        }))
      return std::nullopt;
    names.emplace_back(required->items.front()->string);
  }
  if (names.size() < 2)
    return std::nullopt;
  std::vector<RuleStatement> rules(1);
  rules[0].at = place_of(alternatives);
  for (std::size_t i = 0; i + 1 < names.size(); ++i)
    rules[0].when[names[i]] = false;
  rules[0].then[names.back()] = Json{{"required", true}};
  rules[0].why = fmt::format("A request needs {}", fmt::join(names, " or "));
  for (std::size_t i = 0; only_one && i < names.size(); ++i)
    for (auto j = i + 1; j < names.size(); ++j)
      rules.push_back(presence_rule(names[i], true, names[j], false, alternatives));
  return rules;
}

} // namespace aircat::importing
