#pragma once

#include "catalog/model.hpp"
#include "request/path.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

/// Who makes a parameter known, the nearest first.
enum class KnownBy : std::uint8_t {
  provider, ///< or the task, where that is described by itself
  sibling,  ///< another capability of the same model
  others,   ///< only the task or the vendor
};

/// One name of a request with everything that a schema says about it.
struct SchemaNode {
  std::string_view name;
  KnownBy known_by = KnownBy::others;
  const catalog::Parameter* parameter = nullptr; ///< nullptr: an implied container or only a name
  std::vector<SchemaNode*> children;             ///< in order of first appearance
  SchemaNode* element = nullptr;                 ///< of an array of objects
  bool required = false;                         ///< in the object that it is a member of
  /// Fields of which some element must have one, cut at the dots.
  std::vector<std::vector<request::PathStep>> in_some_element;

  [[nodiscard]] SchemaNode* child(std::string_view wanted) const;
};

/// All names that a request may have, as an object that schemas are written along.
class SchemaTree {
public:
  /// What the provider, other capabilities of its model, the task and the vendor make known.
  explicit SchemaTree(const catalog::Provider& provider);
  explicit SchemaTree(const catalog::Task& task);
  SchemaTree(const SchemaTree&) = delete;
  SchemaTree& operator=(const SchemaTree&) = delete;

  [[nodiscard]] const SchemaNode& root() const { return nodes_.front(); }

private:
  SchemaNode& reach(std::string_view path, KnownBy known_by);
  /// What is there already stays: add the nearest first.
  void add(const catalog::Parameter& parameter, KnownBy known_by);
  void require_fields(const catalog::ParameterList& parameters);
  void require_input(std::string_view path);
  /// Every name behind the last `[]` is required of its object.
  void require(SchemaNode& from, const std::vector<request::PathStep>& steps, std::size_t first);

  std::deque<SchemaNode> nodes_;
};

} // namespace aircat::render
