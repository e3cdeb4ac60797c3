#include "catalog/shape.hpp"

#include "catalog/codes.hpp"
#include "diagnostics/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace aircat::catalog {
namespace {

using namespace std::string_view_literals;
using takes::array;
using takes::boolean;
using takes::integer;
using takes::null;
using takes::number;
using takes::object;
using takes::refusal;
using takes::scalar;
using takes::string;

constexpr std::array types{"string"sv, "integer"sv, "number"sv, "boolean"sv, "array"sv, "object"sv};
constexpr std::array formats{"image"sv, "video"sv, "audio"sv, "uuid"sv, "uri"sv, "air"sv};
constexpr std::array statuses{"implemented"sv, "planned"sv, "skipped"sv};
constexpr std::array size_sources{"input"sv, "image"sv, "api"sv};
constexpr std::array kinds{"image"sv, "video"sv, "audio"sv, "text"sv};

constexpr auto any_number = integer | number;

constexpr std::array limit_fields{
    Field{"const", scalar},          Field{"enum", array, nullptr, {}, false, scalar},
    Field{"minimum", any_number},    Field{"maximum", any_number},
    Field{"multipleOf", any_number}, Field{"minLength", integer},
    Field{"maxLength", integer},     Field{"pattern", string},
    Field{"minItems", integer},      Field{"maxItems", integer},
    Field{"required", boolean}};
constexpr Shape limits{limit_fields};

constexpr std::array parameter_fields{
    Field{"type", string | array, nullptr, types},
    Field{"items", string, nullptr, types},
    Field{"format", string | null, nullptr, formats},
    Field{"required", boolean | null},
    Field{"default", scalar | array | object | null, nullptr, {}, false, scalar},
    Field{"description", string | null},
    Field{"const", scalar | null},
    Field{"enum", array | null, nullptr, {}, false, scalar},
    Field{"minimum", any_number | null},
    Field{"maximum", any_number | null},
    Field{"multipleOf", any_number | null},
    Field{"minLength", integer | null},
    Field{"maxLength", integer | null},
    Field{"pattern", string | null},
    Field{"minItems", integer | null},
    Field{"maxItems", integer | null}};
constexpr Shape parameter{parameter_fields};
constexpr std::array parameters_fields{Field{"*", object | null | refusal, &parameter}};
constexpr Shape parameters{parameters_fields};

constexpr std::array labels_fields{Field{"*", string}};
constexpr Shape texts{labels_fields};
constexpr std::array values_fields{Field{"*", scalar | null}};
constexpr Shape values{values_fields};
constexpr std::array input_fields{
    Field{"to", string | null},
    Field{"title", string | null},
    Field{"description", string | null},
    Field{"placeholder", string | null},
    Field{"component", string | null},
    Field{"required", boolean | null},
    Field{"default", scalar | null},
    Field{"values", array | object | null, &values, {}, false, scalar},
    Field{"labels", string | object | null, &texts}};
constexpr Shape input{input_fields};
constexpr std::array inputs_fields{Field{"*", object | null, &input}};
constexpr Shape inputs{inputs_fields};

constexpr std::array request_fields{Field{"*", scalar | array | object | null}};
constexpr Shape request{request_fields};

constexpr std::array range_fields{Field{"minimum", integer | null},
                                  Field{"maximum", integer | null}};
constexpr Shape range{range_fields};
constexpr std::array side_fields{Field{"minimum", integer | null}, Field{"maximum", integer | null},
                                 Field{"multipleOf", integer | null}};
constexpr Shape side{side_fields};
constexpr std::array ratio_fields{Field{"minimum", string | null}, Field{"maximum", string | null}};
constexpr Shape ratio{ratio_fields};
constexpr std::array rows_fields{Field{"*", string | array | null}};
constexpr Shape rows{rows_fields};
constexpr std::array tiers_fields{Field{"*", object | null, &rows}};
constexpr Shape tiers{tiers_fields};
constexpr std::array size_fields{
    Field{"side", object | null, &side},   Field{"pixels", object | null, &range},
    Field{"ratio", object | null, &ratio}, Field{"sizes", object | string | null, &tiers},
    Field{"tier", string | null},          Field{"from", string | null, nullptr, size_sources}};
constexpr Shape size{size_fields};

constexpr std::array conditions_fields{Field{"*", boolean | object, &limits}};
constexpr Shape conditions{conditions_fields};
constexpr std::array rule_fields{Field{"when", object, &conditions, {}, true},
                                 Field{"then", object, &conditions, {}, true},
                                 Field{"why", string, nullptr, {}, true}};
constexpr Shape rule{rule_fields};

constexpr Field parameters_field{"parameters", object, &parameters};
constexpr Field inputs_field{"inputs", object, &inputs};
constexpr Field request_field{"request", object, &request};
constexpr Field rules_field{"rules", array, &rule, {}, false, object};
constexpr Field size_field{"size", object | refusal, &size};
constexpr Field schema_field{"$schema", string};

constexpr std::array ignored_fields{Field{"code", string, nullptr, {}, true},
                                    Field{"why", string, nullptr, {}, true},
                                    Field{"until", string}};
constexpr Shape ignored{ignored_fields};
constexpr Field ignore_field{"ignore", array, &ignored, {}, false, object};

constexpr std::array source_fields{Field{"url", string},     Field{"title", string},
                                   Field{"checked", string}, Field{"for", array},
                                   Field{"says", object},    Field{"undocumented", boolean}};
constexpr Shape source{source_fields};
constexpr Field sources_field{"sources", array, &source, {}, false, object};

constexpr std::array common_fields{schema_field,
                                   ignore_field,
                                   sources_field,
                                   parameters_field,
                                   inputs_field,
                                   Field{"icons", object, &texts},
                                   Field{"words", object, &texts}};
constexpr std::array task_fields{
    schema_field,     ignore_field, sources_field, Field{"refersToTask", boolean},
    parameters_field, inputs_field, request_field, rules_field};
constexpr std::array vendor_fields{
    schema_field,          ignore_field,  Field{"name", string, nullptr, {}, true},
    Field{"docs", string}, sources_field, parameters_field,
    inputs_field,          rules_field};

constexpr std::array panel_fields{Field{"imageSelection", string}, Field{"history", string}};
constexpr Shape panel{panel_fields};
constexpr Shape quick_action{labels_fields};
constexpr std::array quick_actions_fields{Field{"*", object, &quick_action}};
constexpr Shape quick_actions{quick_actions_fields};
constexpr std::array capability_fields{schema_field,
                                       ignore_field,
                                       sources_field,
                                       Field{"name", string, nullptr, {}, true},
                                       Field{"identifier", string, nullptr, {}, true},
                                       Field{"task", string, nullptr, {}, true},
                                       Field{"kind", string, nullptr, kinds, true},
                                       Field{"result", string, nullptr, {}, true},
                                       Field{"suffix", boolean},
                                       Field{"panel", object, &panel},
                                       Field{"quickActions", object, &quick_actions},
                                       inputs_field,
                                       parameters_field,
                                       request_field,
                                       size_field,
                                       rules_field};

constexpr std::array refused_actions_fields{Field{"*", null}};
constexpr Shape refused_actions{refused_actions_fields};
constexpr std::array entry_fields{Field{"status", string, nullptr, statuses, true},
                                  Field{"variant", string},
                                  Field{"result", string},
                                  Field{"quickActions", object, &refused_actions},
                                  inputs_field,
                                  parameters_field,
                                  request_field,
                                  size_field,
                                  rules_field};
constexpr Shape entry{entry_fields};
constexpr std::array entries_fields{Field{"*", object, &entry}};
constexpr Shape entries{entries_fields};

constexpr std::array media_kind_fields{
    Field{"minimumSide", integer},         Field{"maximumSide", integer},
    Field{"maximumMegabytes", any_number}, Field{"minimumSeconds", any_number},
    Field{"maximumSeconds", any_number},   Field{"ratio", object, &ratio}};
constexpr Shape media_kind{media_kind_fields};
constexpr std::array media_fields{
    Field{"image", object, &media_kind}, Field{"video", object, &media_kind},
    Field{"audio", object, &media_kind}, Field{"output", object, &media_kind}};
constexpr Shape media{media_fields};

constexpr std::array part_of_fields{Field{"air", string, nullptr, {}, true},
                                    Field{"at", string, nullptr, {}, true}};
constexpr Shape part_of{part_of_fields};

constexpr std::array model_fields{schema_field,
                                  ignore_field,
                                  Field{"air", string, nullptr, {}, true},
                                  Field{"name", string, nullptr, {}, true},
                                  Field{"class", string, nullptr, {}, true},
                                  Field{"alias", string},
                                  Field{"released", string},
                                  Field{"summary", string},
                                  Field{"features", array},
                                  Field{"notes", array},
                                  Field{"unknown", array},
                                  Field{"media", object, &media},
                                  Field{"retired", string},
                                  Field{"supersededBy", string},
                                  sources_field,
                                  Field{"result", string},
                                  Field{"partOf", object, &part_of},
                                  inputs_field,
                                  parameters_field,
                                  request_field,
                                  size_field,
                                  rules_field,
                                  Field{"capabilities", object, &entries, {}, true}};

constexpr std::array sizes_fields{schema_field, sources_field, Field{"*", object, &rows}};
constexpr std::array locale_fields{schema_field, Field{"*", string}};
constexpr std::array airs_map_fields{Field{"*", string}};
constexpr Shape airs_map{airs_map_fields};
constexpr std::array airs_fields{schema_field, Field{"source", string}, Field{"checked", string},
                                 Field{"airs", object, &airs_map, {}, true},
                                 Field{"community", array}};

constexpr Shape common_shape{common_fields}, task_shape{task_fields}, vendor_shape{vendor_fields},
    capability_shape{capability_fields}, model_shape{model_fields}, sizes_shape{sizes_fields},
    locale_shape{locale_fields}, airs_shape{airs_fields};

unsigned bit_of(const Node& node) {
  switch (node.kind) {
  case Kind::null:
    return null;
  case Kind::boolean:
    return node.boolean ? boolean : (boolean | refusal);
  case Kind::integer:
    return integer | number;
  case Kind::number:
    return number;
  case Kind::string:
    return string;
  case Kind::array:
    return array;
  case Kind::object:
    return object;
  }
  return 0;
}

std::string names_of(unsigned kinds_taken) {
  std::vector<std::string_view> names;
  const auto name = [&](unsigned bit, std::string_view text) {
    if (kinds_taken & bit)
      names.push_back(text);
  };
  name(string, "a string");
  name(number, "a number");
  if (!(kinds_taken & number))
    name(integer, "an integer");
  name(boolean, "true or false");
  name(array, "a list");
  name(object, "an object");
  name(refusal, "false");
  name(null, "null");
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + std::string(names[i]);
  return out;
}

class ShapeChecker {
public:
  explicit ShapeChecker(Findings& findings) : findings_(findings) {}

  void object_of(const Node& node, const Shape& shape) {
    const Field* rest = nullptr;
    for (const auto& field : shape.fields)
      if (field.key == "*")
        rest = &field;
    for (const auto& member : node.members) {
      const auto field =
          std::find_if(shape.fields.begin(), shape.fields.end(),
                       [&](const Field& f) { return f.key == member.key && f.key != "*"; });
      if (field != shape.fields.end())
        value(*member.value, member.key, *field);
      else if (rest)
        value(*member.value, member.key, *rest);
      else
        unknown(member, shape);
    }
    for (const auto& field : shape.fields)
      if (field.required && !node.find(field.key)) {
        broken_ = true;
        findings_.error(code::missing_key, where(node), pointer(node),
                        fmt::format("the key \"{}\" is missing here", field.key),
                        "add it; `aircat new` writes a file with every key that a model must have");
      }
  }

  [[nodiscard]] bool readable() const { return !broken_; }

private:
  void value(const Node& node, std::string_view key, const Field& field) {
    if (todo(node, key))
      return;
    if (!(bit_of(node) & field.kinds)) {
      broken_ = true;
      findings_.error(code::wrong_type, where(node), pointer(node),
                      fmt::format("\"{}\" is {} here, not {}", key,
                                  names_of(bit_of(node) & ~(integer | refusal)),
                                  names_of(field.kinds)));
      return;
    }
    words(node, key, field);
    if (node.is(Kind::object) && field.inside)
      object_of(node, *field.inside);
    for (const auto* item : node.items) {
      if (todo(*item, key))
        continue;
      if (!(bit_of(*item) & field.items)) {
        broken_ = true;
        findings_.error(code::wrong_type, where(*item), pointer(*item),
                        fmt::format("an element of \"{}\" is {}, not {}", key,
                                    names_of(bit_of(*item) & ~(integer | refusal)),
                                    names_of(field.items)));
        continue;
      }
      words(*item, key, field);
      if (item->is(Kind::object) && field.inside)
        object_of(*item, *field.inside);
    }
  }

  bool todo(const Node& node, std::string_view key) {
    if (!node.is(Kind::string) || node.string != "TODO")
      return false;
    broken_ = true;
    findings_.error(code::todo, where(node), pointer(node),
                    fmt::format("\"{}\" is still to be filled in", key),
                    "write the fact, or leave the key out when nobody knows it");
    return true;
  }

  void words(const Node& node, std::string_view key, const Field& field) {
    if (field.words.empty() || !node.is(Kind::string) ||
        std::find(field.words.begin(), field.words.end(), node.string) != field.words.end())
      return;
    broken_ = true;
    std::string allowed;
    for (const auto word : field.words)
      allowed += (allowed.empty() ? "" : ", ") + std::string(word);
    findings_.error(
        code::bad_value, where(node), pointer(node),
        fmt::format("\"{}\" cannot be \"{}\"; it is one of {}", key, node.string, allowed),
        did_you_mean(node.string, {field.words.begin(), field.words.end()}));
  }

  void unknown(const Member& member, const Shape& shape) {
    std::vector<std::string_view> known;
    std::string all;
    for (const auto& field : shape.fields) {
      known.push_back(field.key);
      all += (all.empty() ? "known here: " : ", ") + std::string(field.key);
    }
    const auto meant = did_you_mean(member.key, known);
    findings_.error(code::unknown_key, where(member), pointer(member),
                    fmt::format("unknown key \"{}\"", member.key), meant.empty() ? all : meant);
  }

  Findings& findings_;
  bool broken_ = false;
};

} // namespace

const Shape& shape_of(FileKind kind) {
  switch (kind) {
  case FileKind::common:
    return common_shape;
  case FileKind::task:
    return task_shape;
  case FileKind::vendor:
    return vendor_shape;
  case FileKind::capability:
    return capability_shape;
  case FileKind::model:
    return model_shape;
  case FileKind::sizes:
    return sizes_shape;
  case FileKind::locale:
    return locale_shape;
  case FileKind::airs:
    return airs_shape;
  }
  return common_shape;
}

bool check_shape(const Node& root, const Shape& shape, Findings& findings) {
  if (!root.is(Kind::object)) {
    findings.error(code::wrong_type, where(root), "",
                   fmt::format("the file holds {}, not an object",
                               names_of(bit_of(root) & ~(integer | refusal))));
    return false;
  }
  ShapeChecker checker(findings);
  checker.object_of(root, shape);
  return checker.readable();
}

} // namespace aircat::catalog
