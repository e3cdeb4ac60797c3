#include "import/read_schema.hpp"

#include "catalog/node_json.hpp"
#include "catalog/report.hpp"
#include "import/codes.hpp"
#include "import/conditions.hpp"
#include "import/references.hpp"
#include "import/schema_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aircat::importing {
namespace {

using catalog::Kind;
using catalog::Member;
using catalog::Node;
namespace type = catalog::type;

/// More than any honest document needs: references can double what is read with every step.
constexpr std::size_t most_schemas = 200'000;

template <std::size_t size>
bool is_one_of(std::string_view key, const std::array<std::string_view, size>& keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Keywords that neither limit nor describe.
constexpr std::array<std::string_view, 7> structure_keys{
    "$schema", "$id", "$defs", "definitions", "$anchor", "$vocabulary", "title"};
/// Keywords that people or other tools read.
constexpr std::array<std::string_view, 12> text_keys{
    "examples",         "example",         "$comment",      "deprecated",
    "readOnly",         "writeOnly",       "discriminator", "externalDocs",
    "contentMediaType", "contentEncoding", "xml",           "contentSchema"};

bool is_object_type(const Part& part) {
  return part.says.types == 0 || (part.says.types & type::object) != 0;
}

class SchemaReader {
public:
  SchemaReader(const Node& root, Findings& findings) : root_(root), findings_(findings) {}

  std::vector<RequestStatement> read(const Node& schema) {
    std::vector<RequestStatement> requests;
    requests.push_back(read_one(schema));
    const auto* alternatives = alternatives_;
    if (!alternatives)
      return requests;
    requests.clear();
    for (chosen_ = 0; chosen_ < alternatives->items.size(); ++chosen_)
      requests.push_back(read_one(schema));
    return requests;
  }

  void report_texts() {
    for (const auto& [key, tally] : texts_)
      findings_.warning(code::only_text, tally.second.where, tally.second.pointer,
                        tally.first == 1
                            ? fmt::format("{} limits nothing, and is not taken over", key)
                            : fmt::format("{} limits nothing, and is not taken over, "
                                          "here and in {} more places",
                                          key, tally.first - 1),
                        "write by hand what people should know, as notes of the model");
  }

private:
  RequestStatement read_one(const Node& schema) {
    pairs_.reset();
    rules_.clear();
    title_.clear();
    texts_.clear();
    Part root;
    root.says.at = place_of(schema);
    read_root(schema, schema, root);
    finish(root);
    auto request = flattened(root, pairs_);
    request.title = title_;
    request.description = root.says.description;
    // Both sides or none is how sizes are; it need not be said.
    if (!request.size.refused)
      std::erase_if(rules_, [](const RuleStatement& rule) {
        const auto key = rule.key();
        return key == R"({"width":true} → {"height":{"required":true}})" ||
               key == R"({"height":true} → {"width":{"required":true}})";
      });
    request.rules = std::move(rules_);
    return request;
  }

  /// Whether a schema may be entered: it is none that is being read, and not one too many.
  bool enter(const Node& schema, const Node& from) {
    if (++count_ > most_schemas) {
      if (count_ == most_schemas + 1)
        fail(code::unreadable, from, "the document is too large: its references repeat each other",
             "give the document of one model");
      return false;
    }
    if (std::find(active_.begin(), active_.end(), &schema) == active_.end())
      return true;
    fail(code::reference, from, "the reference leads back to where it stands",
         "the catalog has no values that contain themselves: end the cycle in the document");
    return false;
  }

  void fail(const char* code, const Node& at, std::string message, std::string hint) {
    findings_.error(code, catalog::where(at), catalog::pointer(at), std::move(message),
                    std::move(hint));
  }

  void not_mapped(const Member& member, std::string message, std::string hint) {
    findings_.warning(code::not_mapped, catalog::where(member), catalog::pointer(member),
                      std::move(message), std::move(hint));
  }

  template <typename Read>
  void within(const Node& schema, const Node& from, const Read& read) {
    if (!enter(schema, from))
      return;
    active_.push_back(&schema);
    read();
    active_.pop_back();
  }

  /// The schema of the whole request: what is said of several names together is kept apart.
  void read_root(const Node& schema, const Node& from, Part& part) {
    within(schema, from, [&] {
      if (!is_schema(schema, part))
        return;
      if (const auto* title = schema.find("title"); title && title_.empty())
        title_ = title->string;
      if (schema.find("if"))
        rules_.push_back(rule_of(schema, value_reader()));
      for (const auto& member : schema.members)
        take_of_root(member, schema, part);
    });
  }

  void take_of_root(const Member& member, const Node& schema, Part& part) {
    const auto& value = *member.value;
    if (member.key == "$ref") {
      if (const auto* target = follow(root_, value, findings_))
        read_root(*target, value, part);
    } else if (member.key == "allOf" && value.is(Kind::array)) {
      for (const auto* one : value.items)
        if (const auto pairs = pairs_of(*one))
          add_pairs(*pairs);
        else
          read_root(*one, *one, part);
    } else if ((member.key == "anyOf" || member.key == "oneOf") && value.is(Kind::array)) {
      choose(member, part);
    } else if (member.key == "dependentRequired" && value.is(Kind::object)) {
      for (auto& rule : rules_of_dependent(value))
        rules_.push_back(std::move(rule));
    } else if (member.key == "not") {
      if (auto rule = rule_of_not(value))
        rules_.push_back(std::move(*rule));
      else
        not_mapped(member, "`not` of more than two names together",
                   "write it as a rule by hand: when the one is there, the other is not");
    } else if (member.key == "if" || member.key == "then" || member.key == "else") {
      if (!schema.find("if"))
        not_mapped(member, fmt::format("{} without if", member.key), "leave it out");
    } else if (member.key != "deprecated") { // that of the whole is known
      take(member, part);
    }
  }

  void add_pairs(const Pairs& pairs) {
    if (!pairs_) {
      pairs_ = pairs;
      return;
    }
    std::erase_if(*pairs_, [&](const auto& pair) { return !pairs.contains(pair); });
  }

  /// Sizes, a choice between names, or the alternatives of the request.
  void choose(const Member& member, Part& part) {
    const auto& list = *member.value;
    if (const auto pairs = pairs_of_list(list))
      return add_pairs(*pairs);
    if (auto rules = rules_of_choice(list, member.key == "oneOf")) {
      for (auto& rule : *rules)
        rules_.push_back(std::move(rule));
      return;
    }
    if (list.items.size() == 1)
      return read_root(*list.items.front(), list, part);
    if (alternatives_ && alternatives_ != &list) {
      not_mapped(member, "alternatives of the request beside others",
                 "a model has one list of alternatives, its capabilities: import each on its own");
      return;
    }
    alternatives_ = &list;
    if (chosen_ >= list.items.size())
      return;
    title_.clear(); // that of the alternative says more
    read_root(*list.items[chosen_], list, part);
  }

  static std::optional<Pairs> pairs_of_list(const Node& list) {
    Pairs all;
    for (const auto* row : list.items) {
      const auto pairs = pairs_of(*row);
      if (!pairs)
        return std::nullopt;
      all.insert(pairs->begin(), pairs->end());
    }
    return list.items.empty() ? std::nullopt : std::optional(all);
  }

  ReadValue value_reader() {
    return [this](const Node& schema) {
      Part part;
      read_value(schema, schema, part);
      finish(part);
      return part.says;
    };
  }

  /// `true` and `false` are schemas too. Returns whether there are keywords to read.
  bool is_schema(const Node& schema, Part& part) {
    if (schema.is(Kind::object))
      return true;
    if (!schema.is(Kind::boolean)) {
      fail(code::unreadable, schema,
           fmt::format("a schema must be an object, not {}", catalog::kind_name(schema.kind)),
           "correct the document");
      return false;
    }
    if (!schema.boolean) {
      part.says.refused = true;
      part.says.at = place_of(schema);
    }
    return false;
  }

  void read_value(const Node& schema, const Node& from, Part& part) {
    within(schema, from, [&] {
      if (part.says.at.where.line == 0)
        part.says.at = place_of(schema);
      if (!is_schema(schema, part))
        return;
      for (const auto& member : schema.members)
        take(member, part);
    });
  }

  /// One keyword of a value.
  void take(const Member& member, Part& part) {
    const auto key = member.key;
    const auto& value = *member.value;
    if (take_keyword(part.says, member, findings_) || is_one_of(key, structure_keys))
      return;
    if (key == "description") {
      if (part.says.description.empty())
        part.says.description = value.string;
    } else if (key == "$ref") {
      if (const auto* target = follow(root_, value, findings_))
        read_value(*target, value, part);
    } else if (key == "allOf" && value.is(Kind::array)) {
      for (const auto* one : value.items)
        read_value(*one, *one, part);
    } else if ((key == "anyOf" || key == "oneOf") && value.is(Kind::array)) {
      read_alternatives(member, part);
    } else if (key == "properties") {
      take_properties(member, part);
    } else if (key == "required") {
      take_required(member, part);
    } else if (key == "additionalProperties" || key == "unevaluatedProperties") {
      take_openness(member, part);
    } else if (key == "items") {
      if (part.element.empty())
        part.element.emplace_back();
      read_value(value, value, part.element.front());
    } else if (key == "contains") {
      part.says.in_some_element.push_back(canonical(catalog::to_json(value)));
    } else if (key == "uniqueItems" && value.is(Kind::boolean) && !value.boolean) {
      return;
    } else if (is_one_of(key, text_keys) || key.starts_with("x-")) {
      auto& tally = texts_[std::string(key)];
      if (++tally.first == 1)
        tally.second = {catalog::where(member), catalog::pointer(member)};
    } else if (key == "nullable") {
      not_mapped(member, "nullable is a word of OpenAPI 3.0",
                 "the catalog has no null: leave the parameter out of a request instead");
    } else {
      not_mapped(member, fmt::format("the catalog has no words for {}", catalog::quoted(key)),
                 "find out what it limits, and write a rule or a note by hand");
    }
  }

  void take_properties(const Member& member, Part& part) {
    if (!member.value->is(Kind::object))
      return fail(code::unreadable, *member.value, "properties must be an object",
                  "correct the document");
    for (const auto& property : member.value->members) {
      auto& inner = part.member(property.key);
      inner.says.at = {catalog::where(property), catalog::pointer(property)};
      read_value(*property.value, *property.value, inner);
    }
  }

  void take_required(const Member& member, Part& part) {
    if (!member.value->is(Kind::array))
      return fail(code::unreadable, *member.value, "required must be a list of names",
                  "correct the document");
    for (const auto* name : member.value->items)
      if (name->is(Kind::string)) {
        auto& inner = part.member(name->string).says;
        inner.required = true;
        inner.keywords["required"] = place_of(*name);
        if (inner.at.where.line == 0)
          inner.at = place_of(*name);
      }
  }

  void take_openness(const Member& member, Part& part) {
    const auto& value = *member.value;
    if (value.is(Kind::boolean)) {
      part.closed = part.closed || !value.boolean;
      return;
    }
    not_mapped(member, "a schema for names that are not listed",
               "the catalog names every parameter: list them in the document");
  }

  /// What one of several schemas takes.
  void read_alternatives(const Member& member, Part& part) {
    std::vector<Part> branches;
    for (const auto* one : member.value->items) {
      const bool is_null = one->find("type") && one->find("type")->string == "null";
      if (is_null) {
        not_mapped(member, "null is taken as a value",
                   "the catalog has no null: leave the parameter out of a request instead");
        continue;
      }
      read_value(*one, *one, branches.emplace_back());
      finish(branches.back());
      auto& limits = branches.back().says.limits;
      if (limits.contains("const")) {
        limits["enum"] = Json::array({limits["const"]});
        limits.erase("const");
      }
    }
    if (branches.empty())
      return;
    auto both = std::move(branches.front());
    for (std::size_t i = 1; i < branches.size(); ++i) {
      auto& other = branches[i];
      const auto unsaid = take_alternative(both.says, other.says);
      const bool is_unclear = !unsaid.empty() || (!both.members.empty() && !other.members.empty());
      both.says.unclear = both.says.unclear || other.says.unclear || is_unclear;
      if (is_unclear)
        not_mapped(
            member,
            fmt::format("{} of only some of the alternatives", unsaid.empty() ? "members" : unsaid),
            "the catalog has one set of limits a type: compare with the document by hand");
      if (both.members.empty()) {
        both.members = std::move(other.members);
        both.closed = both.closed || other.closed;
      }
      if (both.element.empty())
        both.element = std::move(other.element);
    }
    merge(part, std::move(both));
  }

  /// What alternatives say, beside what stands around them.
  static void merge(Part& part, Part other) {
    auto& says = part.says;
    if (says.types == 0)
      says.types = other.says.types;
    if (says.item_types == 0)
      says.item_types = other.says.item_types;
    if (says.format.empty())
      says.format = other.says.format;
    if (says.description.empty())
      says.description = other.says.description;
    for (auto& [key, value] : other.says.limits.items())
      if (!says.limits.contains(key))
        says.limits[key] = value;
    says.unclear = says.unclear || other.says.unclear;
    says.keywords.merge(other.says.keywords);
    for (auto& text : other.says.in_some_element)
      says.in_some_element.push_back(text);
    if (part.members.empty()) {
      part.members = std::move(other.members);
      part.closed = part.closed || other.closed;
    }
    if (part.element.empty())
      part.element = std::move(other.element);
  }

  /// Limits of plain elements become those of the array; bounds are looked at.
  void finish(Part& part) {
    for (auto& member : part.members)
      finish(member.part);
    if (!part.element.empty()) {
      auto& element = part.element.front();
      finish(element);
      if (element.members.empty() && !element.closed)
        take_element(part, element.says);
    }
    check_bounds(part.says, findings_);
    if (part.closed && !is_object_type(part))
      part.closed = false;
  }

  /// Those that hold for a value and for the elements of a list of them alike.
  static Json scalar_limits(const Statement& statement) {
    auto limits = statement.limits;
    for (const auto* key : {"default", "minItems", "maxItems"})
      limits.erase(key);
    return limits;
  }

  void take_element(Part& part, const Statement& element) {
    part.says.item_types = element.types;
    if (!element.format.empty())
      part.says.format = element.format;
    if (part.says.types == 0)
      part.says.types = type::array;
    const bool only_array = part.says.types == type::array;
    if (!only_array && canonical(scalar_limits(part.says)) != canonical(scalar_limits(element)))
      findings_.warning(code::not_mapped, element.at.where, element.at.pointer,
                        "the elements have other limits than the value alone",
                        "the catalog has one set of limits for both: compare by hand");
    for (const auto& [key, value] : element.limits.items()) {
      if (key == "default" || key == "minItems" || key == "maxItems")
        continue;
      auto& limits = part.says.limits;
      if (only_array || limits.contains(key))
        limits[key] = value;
      if (const auto place = element.keywords.find(key); place != element.keywords.end())
        part.says.keywords.emplace(key, place->second);
    }
    part.element.clear();
  }

  const Node& root_;
  Findings& findings_;
  std::vector<const Node*> active_;
  std::size_t count_ = 0;
  const Node* alternatives_ = nullptr;
  std::size_t chosen_ = static_cast<std::size_t>(-1);
  std::optional<Pairs> pairs_;
  std::vector<RuleStatement> rules_;
  std::string title_;
  std::map<std::string, std::pair<std::size_t, Place>> texts_;
};

} // namespace

std::vector<RequestStatement> read_requests(const Node& root, const Node& schema,
                                            Findings& findings) {
  Findings own;
  SchemaReader reader(root, own);
  auto requests = reader.read(schema);
  reader.report_texts();
  own.sort(); // alternatives share most of what they say
  findings.append(std::move(own));
  return requests;
}

} // namespace aircat::importing
