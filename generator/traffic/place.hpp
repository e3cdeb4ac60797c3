#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace aircat::traffic {

/// Where a value stands in a text, in bytes.
struct Span {
  std::size_t key = 0;   ///< the key that holds it; of an element the element itself
  std::size_t value = 0; ///< its first byte
  bool found = false;    ///< else both are those of the deepest value on the way that is there
};

/// Where the value at a JSON pointer stands in a text that is known to be JSON. Of a key that an
/// object has twice, `last` takes the last.
[[nodiscard]] Span find_place(std::string_view json, std::string_view pointer, bool last = false);

/// Where the elements of a text start, which is known to be a JSON array.
[[nodiscard]] std::vector<std::size_t> element_offsets(std::string_view json);

} // namespace aircat::traffic
