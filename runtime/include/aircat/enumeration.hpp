#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace aircat {

/// An enumeration of a provider: the values of an input that offers a choice. Its enumerators count
/// from 0, and `enumerator_names`, found beside it, has their texts.
template <class E>
concept Choice = std::is_enum_v<E> && requires(E value) {
  { enumerator_names(value) } -> std::convertible_to<std::span<const std::string_view>>;
};

/// The text of a value, as people and JSON inputs write it: `16:9`. Empty for a value that is none.
template <Choice E>
[[nodiscard]] constexpr std::string_view to_string(E value) {
  const std::span<const std::string_view> names = enumerator_names(value);
  const auto index = static_cast<std::size_t>(value);
  return index < names.size() ? names[index] : std::string_view();
}

/// How many values there are.
template <Choice E>
[[nodiscard]] constexpr std::size_t count_of() {
  return std::span<const std::string_view>(enumerator_names(E{})).size();
}

/// All values, in the order in which they are offered.
template <Choice E>
[[nodiscard]] constexpr auto values_of() {
  std::array<E, count_of<E>()> values{};
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<E>(i);
  return values;
}

/// The value with that text; none when there is no such value.
template <Choice E>
[[nodiscard]] constexpr std::optional<E> from_string(std::string_view text) {
  for (const auto value : values_of<E>())
    if (to_string(value) == text)
      return value;
  return std::nullopt;
}

} // namespace aircat
