#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::request {

/// One name of a wire path. `each` stands for every element of the array behind the name, a
/// selection for the one element whose `key` is `value`.
struct PathStep {
  std::string_view name;
  bool each = false;
  std::string_view select_key, select_value;
};

/// `frameImages[].frame` or `frameImages[frame=first].inputImage`, cut at the dots. Views into
/// `path`.
[[nodiscard]] std::vector<PathStep> read_path(std::string_view path);
[[nodiscard]] std::vector<PathStep> read_steps(const catalog::Placement& placement);

/// Whether there is a value at a path; where `[]` goes through a list, in one of its elements.
[[nodiscard]] bool is_present(const Json& root, std::string_view path);

/// A path without `[]` as a JSON pointer: `/inputs/referenceImages`.
[[nodiscard]] std::string pointer_of(std::string_view path);

/// The value that selects an element of a list, of whose objects the parameter `path` is a field:
/// an integer where the parameter is a number, else the text.
[[nodiscard]] Json selecting_value(const catalog::Provider& provider, const std::string& path,
                                   std::string_view text);

enum class Placed {
  yes,
  occupied,   ///< the place has a value already, or one that is no container is in the way
  no_element, ///< the array element that should take the value does not exist
};

/// Puts a value at a path of a provider's request where nothing is yet. Containers are made; array
/// elements only with `make_elements`, otherwise the value joins those that exist.
[[nodiscard]] Placed place(Json& root, const catalog::Provider& provider,
                           const std::vector<PathStep>& steps, const Json& value,
                           bool make_elements);

} // namespace aircat::request
