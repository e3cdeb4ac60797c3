#pragma once

#include "aircat/query.hpp"
#include "catalog/model.hpp"

#include <span>
#include <string_view>

namespace aircat::find {

/// Whether the provider is what the query describes: everything but what its requests must have.
[[nodiscard]] bool is_described(const catalog::Provider& provider, const Query& query);

/// Whether a legal request of the provider can have all that the query asks for at once.
[[nodiscard]] bool is_possible(const catalog::Provider& provider, const Query& query);

/// Whether the provider takes the parameter, or one inside the container, of that path.
[[nodiscard]] bool takes(const catalog::Provider& provider, std::string_view path);

/// Where the text of the prompt goes; empty: nowhere.
[[nodiscard]] std::string_view prompt_path(const catalog::Provider& provider);

/// A part of a query that can be left out by itself.
struct Criterion {
  std::string_view name; ///< of the option, without its dashes
  bool (*is_asked)(const Query& query);
  void (*leave_out)(Query& query);
};

[[nodiscard]] std::span<const Criterion> criteria();

[[nodiscard]] std::string_view name_of(catalog::Status status);

} // namespace aircat::find
