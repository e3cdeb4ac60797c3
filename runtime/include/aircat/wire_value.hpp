#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <variant>

namespace aircat {

/// JSON text in a program: `{"a": [1, 2]}`.
struct JsonLiteral {
  std::string_view text;
};

/// A value as it goes over the wire. Texts are views: they must outlive it.
struct WireValue {
  using Data = std::variant<bool, std::int64_t, double, std::string_view, JsonLiteral>;
  Data data;

  template <std::same_as<bool> Bool>
  constexpr WireValue(Bool value) : data(value) {}
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) constexpr WireValue(Integer value)
      : data(static_cast<std::int64_t>(value)) {}
  constexpr WireValue(double value) : data(value) {}
  constexpr WireValue(std::string_view value) : data(value) {}
  constexpr WireValue(const char* value) : data(std::string_view(value)) {}
  constexpr WireValue(JsonLiteral value) : data(value) {}
};

} // namespace aircat
