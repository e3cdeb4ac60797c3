#pragma once

#include "catalog/model.hpp"

#include <array>

namespace aircat::catalog {

class Vocabulary;

/// The six objects that one provider is merged from, in order; nullptr where there is none.
struct Layers {
  std::array<const Node*, layer_count> roots{};
  const Vocabulary* known = nullptr; ///< what the first three of them define

  [[nodiscard]] const Node* operator[](Layer layer) const {
    return roots[static_cast<std::size_t>(layer)];
  }
  [[nodiscard]] const Node*& operator[](Layer layer) {
    return roots[static_cast<std::size_t>(layer)];
  }

  /// The object under `key` in a layer, or nullptr.
  [[nodiscard]] const Node* section(Layer layer, std::string_view key) const {
    const auto* root = (*this)[layer];
    return root ? root->find(key) : nullptr;
  }
  /// What a layer says of a parameter, or nullptr.
  [[nodiscard]] const Member* definition(Layer layer, std::string_view path) const {
    const auto* parameters = section(layer, "parameters");
    return parameters ? parameters->member(path) : nullptr;
  }
};

inline constexpr std::array defining_layers{Layer::common, Layer::task, Layer::vendor};
inline constexpr std::array using_layers{Layer::capability, Layer::model, Layer::entry};
inline constexpr std::array all_layers{Layer::common,     Layer::task,  Layer::vendor,
                                       Layer::capability, Layer::model, Layer::entry};

/// Where what is made for one provider is kept, and where findings go.
struct Workshop {
  std::deque<Node>& nodes;
  std::deque<Parameter>& parameters;
  Findings& findings;
};

} // namespace aircat::catalog
