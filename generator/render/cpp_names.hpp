#pragma once

#include "catalog/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

// The names that generated C++ has for what the catalog has.

[[nodiscard]] std::string cpp_namespace(std::string_view vendor); ///< `bfl`
[[nodiscard]] std::string cpp_file(const catalog::Model& model);  ///< `flux_2_pro`
/// `Flux2ProTextToImage`
[[nodiscard]] std::string cpp_class(const catalog::Provider& provider);

/// How the inputs of one provider are called in its class.
struct CppInput {
  const catalog::Input* input = nullptr;
  std::string member;      ///< of `Input`: `aspect_ratio`, `image_urls`
  std::string enumeration; ///< `AspectRatio`; empty: offers nothing
  std::vector<std::string> enumerators;
};
[[nodiscard]] std::vector<CppInput> cpp_inputs(const catalog::Provider& provider);

} // namespace aircat::render
