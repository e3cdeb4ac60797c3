#pragma once

#include "aircat/wire_value.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aircat {

/// A request while it is built: values by their wire paths. Keys and texts are views.
class RequestTree {
public:
  enum class Placed : std::uint8_t { yes, occupied, no_element };

  RequestTree();

  /// Puts a value where nothing is yet. Containers are made; elements of arrays only with
  /// `make_elements`, otherwise the value joins those that exist.
  Placed put(std::string_view path, WireValue value, bool make_elements) {
    return put(0, path, {{&value, 1}, false}, make_elements);
  }
  Placed put_list(std::string_view path, std::span<const WireValue> values) {
    return put(0, path, {values, true}, true);
  }

  /// Is there something at a path without elements?
  [[nodiscard]] bool has(std::string_view path) const;

  [[nodiscard]] std::string json() const;

private:
  using Index = std::uint32_t;
  static constexpr Index none = UINT32_MAX;

  enum class Kind : std::uint8_t { value, object, array };
  struct Node {
    std::string_view key;
    Kind kind = Kind::value;
    WireValue value = false;
    Index first = none, last = none, next = none;
  };
  /// `frameImages[frame=first]`, or `frameImages[]` for each element.
  struct Step {
    std::string_view name, select_key;
    WireValue select_value = false;
    bool in_elements = false;
  };
  /// What is put: one value, or a list of them.
  struct Leaf {
    std::span<const WireValue> values;
    bool is_list = false;
  };

  static Step read_step(std::string_view text);
  [[nodiscard]] Index child(Index parent, std::string_view key) const;
  Index add(Index parent, std::string_view key, Kind kind, WireValue value = false);
  [[nodiscard]] bool is_selected(Index element, const Step& step) const;
  Placed put(Index object, std::string_view path, const Leaf& leaf, bool make_elements);
  Placed put_into_elements(Index object, const Step& step, std::string_view rest, const Leaf& leaf,
                           bool make_elements);
  [[nodiscard]] bool is_empty(const Node& node) const;
  void write(std::string& out, const Node& node) const;

  std::vector<Node> nodes_;
};

} // namespace aircat
