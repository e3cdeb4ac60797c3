#pragma once

#include "catalog/model.hpp"
#include "mustache/value.hpp"
#include "render/cpp_names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aircat::render {

/// `text` where C++ takes a std::string_view: a literal, with its length where it has a NUL.
[[nodiscard]] std::string cpp_text(std::string_view text);
/// A value of the wire as C++ takes it where an aircat::WireValue is asked for.
[[nodiscard]] std::string cpp_literal(const catalog::Node& value);

/// The C++ type of an input, and the aircat::InputType that says the same.
struct CppType {
  std::string type;      ///< `std::optional<bool>`
  std::string_view fact; ///< `boolean`
};
[[nodiscard]] CppType cpp_type(const catalog::Provider& provider, const CppInput& input);

/// One aircat::InputFacts as designated initializers.
[[nodiscard]] std::string cpp_input_facts(const catalog::Provider& provider, const CppInput& input);
/// The members of aircat::SizeFacts but for the rows, each `.name = value`.
[[nodiscard]] std::vector<std::string> cpp_size_facts(const catalog::Size& size);

} // namespace aircat::render
