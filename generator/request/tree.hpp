#pragma once

#include "catalog/model.hpp"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::request {

/// Who makes a parameter known, the nearest first.
enum class Origin : std::uint8_t {
  own,     ///< the provider, or the task that is judged by itself
  sibling, ///< another capability of the same model
  known,   ///< only the task or the vendor
};

/// A name on the wire, with all that may stand below it.
struct ParameterNode {
  std::string path; ///< `frameImages[].frame`
  Origin origin = Origin::known;
  const catalog::Parameter* parameter = nullptr; ///< nullptr: an implied container
  std::map<std::string_view, ParameterNode*> children;
  ParameterNode* element = nullptr; ///< of an array of objects
};

/// The parameters as the tree that a request follows.
class ParameterTree {
public:
  ParameterTree();
  ParameterTree(const ParameterTree&) = delete;
  ParameterTree& operator=(const ParameterTree&) = delete;

  /// What is known already stays: add the nearest origin first.
  void add(const catalog::Parameter& parameter, Origin origin);
  /// A path of which only the name is known.
  void add_name(std::string_view path);

  [[nodiscard]] const ParameterNode& root() const { return nodes_.front(); }

private:
  ParameterNode& reach(std::string_view path, Origin origin);
  std::deque<ParameterNode> nodes_;
};

} // namespace aircat::request
