#include "compare/inputs.hpp"

#include "catalog/node_json.hpp"
#include "compare/input.hpp"
#include "request/build.hpp"

#include <algorithm>
#include <map>

namespace aircat::compare {
namespace {

using catalog::Input;
using catalog::Node;
using catalog::Provider;

const Node* place_of(const Input& input) {
  const auto* to = input.node->find("to");
  return to ? to : input.node;
}

class InputsComparison {
public:
  InputsComparison(const Both<Provider>& both, Report& report) : both_(both), report_(report) {}

  void run() {
    pair();
    for (const auto& [before, after] : pairs_)
      if (before && after)
        compare_input({*before, *after}, both_, report_);
      else if (before)
        report_.add(Kind::input_removed, name_of(*before), {before->to.text, place_of(*before)},
                    {});
      else
        add(*after);
    compare_order();
    compare_elements();
    compare_fixed_values();
  }

private:
  static std::string name_of(const Input& input) { return "inputs." + std::string(input.name); }

  /// By name; what is left over by placement, which is a new name.
  void pair() {
    std::vector<const Input*> added;
    for (const auto& input : both_.after.inputs)
      if (!both_.before.input(input.name))
        added.push_back(&input);
    for (const auto& input : both_.before.inputs) {
      const auto* other = both_.after.input(input.name);
      if (!other) {
        const auto found = std::find_if(added.begin(), added.end(), [&](const Input* one) {
          return one->to.text == input.to.text;
        });
        if (found != added.end()) {
          other = *found;
          added.erase(found);
          report_.add(Kind::input_renamed, name_of(input), {std::string(input.name), input.node},
                      {std::string(other->name), other->node});
        }
      }
      pairs_.emplace_back(&input, other);
    }
    for (const auto* input : added)
      pairs_.emplace_back(nullptr, input);
  }

  void add(const Input& input) {
    report_.add(input.required ? Kind::required_input_added : Kind::input_added, name_of(input), {},
                {input.to.text, place_of(input)});
    if (!input.is_size() && input.default_value)
      report_.add(Kind::default_changed, name_of(input) + ".default", {}, input.default_value);
  }

  /// Of those that are in both.
  void compare_order() {
    const auto names = [&](const Provider& provider, const Provider& other) {
      auto list = Json::array();
      for (const auto& input : provider.inputs)
        if (other.input(input.name))
          list.push_back(input.name);
      return list;
    };
    report_.values(Kind::order_changed, "inputs", {names(both_.before, both_.after), nullptr},
                   {names(both_.after, both_.before), nullptr});
  }

  /// Inputs that are placed in elements of one list, in the order in which they make them.
  static std::map<std::string, std::vector<std::string>> elements_of(const Provider& provider) {
    std::map<std::string, std::vector<std::string>> elements;
    for (const auto& input : provider.inputs)
      if (const auto at = input.to.path.find("[]"); at != std::string::npos) {
        auto& of_list = elements[input.to.path.substr(0, at)];
        const auto element = input.to.text.substr(0, input.to.text.find(']') + 1);
        if (std::find(of_list.begin(), of_list.end(), element) == of_list.end())
          of_list.push_back(element);
      }
    return elements;
  }

  void compare_elements() {
    const auto before = elements_of(both_.before), after = elements_of(both_.after);
    for (const auto& [list, old_ones] : before) {
      const auto found = after.find(list);
      if (found == after.end())
        continue;
      const auto kept = [](std::vector<std::string> some, const std::vector<std::string>& in) {
        std::erase_if(some, [&](const std::string& one) {
          return std::find(in.begin(), in.end(), one) == in.end();
        });
        return Json(some);
      };
      report_.values(Kind::element_order_changed, "inputs",
                     {kept(old_ones, found->second), nullptr},
                     {kept(found->second, old_ones), nullptr});
    }
  }

  void compare_fixed_values() {
    const auto values = [](const Provider& provider) {
      std::map<std::string_view, const Node*> by_path;
      for (const auto& fixed : request::fixed_values(provider))
        by_path.emplace(fixed.path, fixed.value); // the first is sent
      return by_path;
    };
    const auto before = values(both_.before), after = values(both_.after);
    const auto add = [&](std::string_view path, const Node* old_one, const Node* new_one) {
      report_.add(Kind::fixed_value_changed, "request." + std::string(path), old_one, new_one);
    };
    for (const auto& [path, value] : before) {
      const auto other = after.find(path);
      if (other == after.end())
        add(path, value, nullptr);
      else if (!equal(*value, *other->second))
        add(path, value, other->second);
    }
    for (const auto& [path, value] : after)
      if (!before.count(path))
        add(path, nullptr, value);
  }

  const Both<Provider>& both_;
  Report& report_;
  std::vector<std::pair<const Input*, const Input*>> pairs_;
};

} // namespace

void compare_inputs(const Both<Provider>& both, Report& report) {
  InputsComparison(both, report).run();
}

} // namespace aircat::compare
