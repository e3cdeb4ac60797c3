#include "mutated_tree.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>
#include <string>
#include <vector>

using namespace aircat;

namespace {

using lint_test::Codes;
using lint_test::expect;
using lint_test::is_tried;
using lint_test::Tree;

/// One thing that goes wrong in a schema: which rule must say so, and which others have reason to.
/// `change` returns false where the schema has nothing to change.
struct Mutation {
  std::string what;
  std::string found_by;
  Codes also;
  std::function<bool(Json& input)> change;
};

Json& input_of(Json& schema) {
  return schema["components"]["schemas"].begin().value();
}

/// The property that has the key; null where none has.
Json* property_with(Json& input, const std::string& key) {
  for (auto& [name, property] : input["properties"].items())
    if (property.contains(key))
      return &property;
  return nullptr;
}

/// The first property that is offered by choices that are texts.
Json* choice_of(Json& input) {
  auto* property = property_with(input, "x-imgly-enum-labels");
  return property && (*property)["type"] == "string" ? property : nullptr;
}

Json parsed(const std::string& file) {
  return Json::parse(*support::read(file));
}

bool with(Json* property, const std::function<void(Json&)>& change) {
  if (property)
    change(*property);
  return property != nullptr;
}

std::vector<Mutation> mutations() {
  const std::string order = "x-fal-order-properties";
  return {
      {"a field without title",
       "AC6017",
       {},
       [](Json& input) {
         return with(property_with(input, "title"), [](Json& one) { one.erase("title"); });
       }},
      {"another title",
       "AC6108",
       {"AC6018"},
       [](Json& input) {
         return with(property_with(input, "title"), [](Json& one) { one["title"] = "Other"; });
       }},
      {"no order", "AC6003", {}, [=](Json& input) { return input.erase(order) > 0; }},
      {"a field that the order lacks",
       "AC6005",
       {},
       [=](Json& input) {
         input[order].erase(0);
         return true;
       }},
      {"a field that the order misspells",
       "AC6004",
       {"AC6005"},
       [=](Json& input) {
         input[order][0] = input[order][0].get<std::string>() + "s";
         return true;
       }},
      {"a field twice in the order",
       "AC6006",
       {},
       [=](Json& input) {
         input[order].push_back(input[order][0]);
         return true;
       }},
      {"a required field that is not there",
       "AC6007",
       {},
       [](Json& input) {
         input["required"].push_back("nothing");
         return true;
       }},
      {"a default that is not offered",
       "AC6011",
       {},
       [](Json& input) {
         return with(choice_of(input), [](Json& one) { one["default"] = "nowhere"; });
       }},
      {"a default of another type",
       "AC6010",
       {"AC6011"},
       [](Json& input) { return with(choice_of(input), [](Json& one) { one["default"] = 7; }); }},
      {"another choice",
       "AC6103",
       {"AC6012", "AC6013"},
       [](Json& input) {
         return with(choice_of(input), [](Json& one) { one["enum"].push_back("5:7"); });
       }},
      {"a choice twice",
       "AC6008",
       {},
       [](Json& input) {
         return with(choice_of(input), [](Json& one) { one["enum"].push_back(one["enum"][0]); });
       }},
      {"a choice of another type",
       "AC6009",
       {"AC6012", "AC6013"},
       [](Json& input) {
         return with(choice_of(input), [](Json& one) { one["enum"].push_back(5); });
       }},
      {"a choice that is gone",
       "AC6104",
       {"AC6012", "AC6013", "AC6011"},
       [](Json& input) { return with(choice_of(input), [](Json& one) { one["enum"].erase(1); }); }},
      {"a choice without label",
       "AC6012",
       {},
       [](Json& input) {
         return with(choice_of(input), [](Json& one) {
           one["x-imgly-enum-labels"].erase(one["enum"][0].get<std::string>());
         });
       }},
      {"a choice without icon",
       "AC6013",
       {},
       [](Json& input) {
         return with(property_with(input, "x-imgly-enum-icons"), [](Json& one) {
           one["x-imgly-enum-icons"].erase(one["enum"][0].get<std::string>());
         });
       }},
      {"another label",
       "AC6108",
       {},
       [](Json& input) {
         return with(choice_of(input), [](Json& one) {
           one["x-imgly-enum-labels"][one["enum"][0].get<std::string>()] = "Other";
         });
       }},
      {"the icon of another ratio",
       "AC6014",
       {},
       [](Json& input) {
         auto* property = property_with(input, "x-imgly-enum-icons");
         if (!property || !(*property)["x-imgly-enum-icons"].contains("16:9"))
           return false;
         (*property)["x-imgly-enum-icons"]["16:9"] = "@imgly/plugin/formats/ratio3by4";
         return true;
       }},
      {"a prompt in one line",
       "AC6015",
       {"AC6104"},
       [](Json& input) {
         input["properties"]["prompt"].erase("x-imgly-builder");
         return true;
       }},
      {"an image as text",
       "AC6016",
       {},
       [](Json& input) {
         return input["properties"].contains("image_url") &&
                input["properties"]["image_url"].erase("x-imgly-builder") > 0;
       }},
      {"a prompt without bound",
       "AC6019",
       {},
       [](Json& input) { return input["properties"]["prompt"].erase("maxLength") > 0; }},
      {"bounds that cross",
       "AC6020",
       {},
       [](Json& input) {
         auto& prompt = input["properties"]["prompt"];
         if (!prompt.contains("maxLength"))
           return false;
         prompt["minLength"] = prompt["maxLength"].get<int>() + 1;
         return true;
       }},
      {"another placeholder",
       "AC6108",
       {},
       [](Json& input) {
         input["properties"]["prompt"]["x-imgly-placeholder"] = "Other";
         return true;
       }},
      {"a field for experts",
       "AC6021",
       {"AC6005", "AC6101"},
       [](Json& input) {
         input["properties"]["seed"] = {{"type", "integer"}, {"title", "Seed"}};
         return true;
       }},
      {"a reference to nothing",
       "AC6022",
       {},
       [](Json& input) {
         input["allOf"] = Json::array({{{"$ref", "#/components/schemas/Nothing"}}});
         return true;
       }},
      {"a misspelt extension",
       "AC6023",
       {"AC6015", "AC6104"},
       [](Json& input) {
         auto& prompt = input["properties"]["prompt"];
         prompt["x-imgly-bulder"] = prompt["x-imgly-builder"];
         prompt.erase("x-imgly-builder");
         return true;
       }},
      {"a type that is none",
       "AC6024",
       {"AC6015", "AC6019"},
       [](Json& input) {
         input["properties"]["prompt"]["type"] = "text";
         return true;
       }},
      {"another name of a field",
       "AC6104",
       {"AC6004", "AC6005", "AC6007", "AC6101", "AC6102", "AC6019", "AC6015"},
       [](Json& input) {
         auto& properties = input["properties"];
         properties["prompts"] = properties["prompt"];
         properties.erase("prompt");
         return true;
       }}};
}

} // namespace

TEST_CASE("whatever goes wrong in a generated schema is found by the rule for it") {
  const Tree tree;
  std::size_t tried = 0;
  for (const auto& file : tree.files("2image.json"))
    for (const auto& mutation : mutations()) {
      const auto name = std::filesystem::path(file).filename().string();
      if (!is_tried(name + mutation.what, 10))
        continue;
      auto schema = parsed(file);
      if (!mutation.change(input_of(schema)))
        continue;
      ++tried;
      expect(file + ": " + mutation.what, tree.codes_with(file, schema.dump(2)), mutation.found_by,
             mutation.also);
    }
  CHECK(tried > 80);
}

TEST_CASE("each translation that is deleted, changed or misspelt is found") {
  const Tree tree;
  std::size_t tried = 0;
  for (const auto& file : tree.files("translations.json")) {
    const auto whole = parsed(file);
    for (const auto& item : whole["en"].items()) {
      const auto& key = item.key(); // clang 14 lets lambdas take no structured bindings
      if (!is_tried(key, 40))
        continue;
      const auto changed = [&](const std::function<void(Json&)>& change) {
        auto copy = whole;
        change(copy["en"]);
        ++tried;
        return tree.codes_with(file, copy.dump(2));
      };
      const auto tail = key.substr(key.find(".property.") + 10);
      const std::string missing = tail.find('.') == std::string::npos              ? "AC6101"
                                  : tail.find(".placeholder") != std::string::npos ? "AC6102"
                                                                                   : "AC6103";
      expect("without " + key, changed([&](Json& texts) { texts.erase(key); }), missing, {});
      expect("another " + key, changed([&](Json& texts) { texts[key] = "Other"; }), "AC6108",
             {"AC6111"});
      expect("misspelt " + key, changed([&](Json& texts) {
               texts[key + "x"] = texts[key];
               texts.erase(key);
             }),
             "AC6104", {missing});
    }
  }
  CHECK(tried > 50);
}
