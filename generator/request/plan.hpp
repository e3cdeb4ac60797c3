#pragma once

#include "request/limits.hpp"
#include "request/wire_tree.hpp"

#include "catalog/model.hpp"

#include <vector>

/// What one capability asks of a request, worked out once from the typed model so that judging only
/// looks things up by node.
namespace aircat::request {

/// Who makes a parameter known, the nearest first.
enum class Origin : std::uint8_t {
  own,     ///< the provider, or the task that is judged by itself
  sibling, ///< another capability of the same model
  known,   ///< only the task or the vendor
};

/// What is asked of the value at a node.
struct Check {
  const catalog::Parameter* parameter = nullptr; ///< nullptr: a container, or an element
  Origin origin = Origin::known;
  bool plain = false; ///< a parameter of the provider's own, which it takes
  bool refused = false;
  bool media = false;
  bool element = false;     ///< an object in an array of objects
  bool has_names = false;   ///< of an object: names stand below it
  bool has_objects = false; ///< of an array: its elements are objects with names
  bool exact = false;       ///< an integer, which must be one that every JSON reader keeps
  bool item_exact = false;  ///< the same for the elements of a list
  bool has_limits = false;
  catalog::Types types = 0; ///< 0: any
  catalog::Types item_types = 0;
  catalog::Format format = catalog::Format::none;
  Limits limits;
};

/// A parameter that must be there, by itself or in each element of an array.
struct Required {
  const catalog::Parameter* parameter = nullptr;
  std::uint32_t node = NameTable::none;
  std::uint32_t element =
      NameTable::none; ///< node of the element that must have it; none: the task
};

/// A required input: a value must be where it is placed.
struct RequiredInput {
  std::string_view path;
  std::uint32_t node = NameTable::none;
  std::uint32_t element = NameTable::none; ///< node of the outermost element on the way
  bool element_asks = false;               ///< an element without the value was reported as such
};

/// One side of a rule.
struct RuleCondition {
  const catalog::Condition* source = nullptr;
  std::uint32_t node = NameTable::none;
  bool is_tier = false;
  bool says_limits = false;
  Limits limits;
};

struct RulePlan {
  const catalog::Rule* source = nullptr;
  std::vector<RuleCondition> when, then;
};

struct Plan {
  const catalog::Provider* provider = nullptr; ///< nullptr: the general limits of a task
  std::vector<Check> checks;                   ///< by node
  std::vector<Required> required;
  std::vector<RequiredInput> inputs;
  std::vector<std::uint32_t> placed; ///< nodes on which inputs are placed, each once
  std::vector<RulePlan> rules;
  std::uint32_t width = NameTable::none, height = NameTable::none;
};

/// The names that are known for a task, and a plan for each capability that is judged by them.
struct Plans {
  const catalog::Task* task = nullptr;
  WireTree tree;
  std::vector<Plan> plans; ///< in authored order
};

/// By the general limits of a task.
[[nodiscard]] Plans plans_for(const catalog::Task& task);
/// By the capabilities of a model that do the task.
[[nodiscard]] Plans plans_for(const catalog::Model& model, const catalog::Task& task);
/// By one capability alone; the others of its model only make their parameters known.
[[nodiscard]] Plans plans_for(const catalog::Provider& provider);

} // namespace aircat::request
