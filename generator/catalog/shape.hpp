#pragma once

#include "catalog/json.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace aircat::catalog {

/// The kinds of catalog file, by folder.
enum class FileKind : std::uint8_t { common, task, vendor, capability, model, sizes, locale, airs };

/// Bits of JSON kinds that a key takes.
namespace takes {
inline constexpr unsigned null = 1, boolean = 2, integer = 4, number = 8, string = 16, array = 32,
                          object = 64,
                          refusal = 128, ///< the literal `false`
    scalar = boolean | integer | number | string;
} // namespace takes

struct Shape;

struct Field {
  std::string_view key; ///< "*": every key that is not named
  unsigned kinds = 0;
  const Shape* inside = nullptr;                ///< of the object, or of each object in the array
  std::span<const std::string_view> words = {}; ///< the only strings that are allowed; empty: any
  bool required = false;
  unsigned items = takes::string; ///< kinds of an array's elements
};

/// The keys of one kind of object.
struct Shape {
  std::span<const Field> fields;
};

[[nodiscard]] const Shape& shape_of(FileKind kind);

/// Unknown keys, wrong types, missing keys and TODOs. Returns false when the tree cannot be read as
/// its kind, so that resolving it would only raise findings that follow from these.
[[nodiscard]] bool check_shape(const Node& root, const Shape& shape, Findings& findings);

} // namespace aircat::catalog
