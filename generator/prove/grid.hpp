#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The proof that a catalog gives legal requests.
namespace aircat::prove {

/// One value of an axis: of an input, or of the source image's size.
struct Choice {
  std::string shown;                   ///< for messages
  Json value;                          ///< null: left out
  bool plural = false;                 ///< filled in under the input's plural name
  std::optional<catalog::Pair> image;  ///< on the axis of the source image
  const catalog::Node* node = nullptr; ///< the line of the catalog that offers it
};

/// All values that are tried for one input, the first being the plainest.
struct Axis {
  const catalog::Input* input = nullptr; ///< nullptr: the source image
  std::vector<Choice> choices;
};

/// What must become of a case.
enum class Expect : std::uint8_t {
  accepted,      ///< a legal request, unless a rule forbids the combination
  refused,       ///< no request: refused while it is built
  found_illegal, ///< a request that judging rejects
};

/// One way of filling in a provider's inputs.
struct Case {
  Json inputs;
  std::optional<catalog::Pair> image;
  Expect expect = Expect::accepted;
  std::vector<std::size_t> choices;             ///< by axis; empty for cases outside the axes
  std::string what;                             ///< of a case outside the axes: what it tries
  const catalog::QuickAction* action = nullptr; ///< that hands over the inputs
  const catalog::Node* node = nullptr; ///< of a case outside the axes: the line it is about
};

/// The cases of one provider in a fixed order: those of the axes, then the boundary cases.
struct Grid {
  std::vector<Axis> axes;
  std::vector<Case> cases;
  bool product = true; ///< false: every single value and every pair of values
};

enum class GridSize : std::uint8_t {
  limited, ///< the full product up to 2,000 cases, else singles and pairs
  full,    ///< always the full product
};

[[nodiscard]] Grid grid(const catalog::Provider& provider, GridSize size = GridSize::limited);

/// Calls `visit` with the cases of the limited grid in their order while it returns true, and makes
/// no more of them than it looks at.
void each_case(const catalog::Provider& provider, const std::function<bool(const Case&)>& visit);

/// The inputs of one combination: a choice of each axis.
[[nodiscard]] Case combine(const std::vector<Axis>& axes, const std::vector<std::size_t>& choices);

} // namespace aircat::prove
