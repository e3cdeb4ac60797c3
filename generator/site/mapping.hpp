#pragma once

#include "catalog/model.hpp"

#include "json/json.hpp"

namespace aircat::site {

/// What `templates/site/assets/builder.js` needs to build the provider's requests as
/// `request::build` does:
///
///     { "id", "model", "task", "inputs": [{ "name", "to", "steps", … }], "fixed": [[steps, value,
///       by the client]], "size": { … }, "order": [paths] }
///
/// A step is a name, `[name]` for each element of a list, or `[name, key, value]` for the element
/// that a value selects.
[[nodiscard]] Json mapping_of(const catalog::Provider& provider);

/// The law of a size and its rows, as `templates/site/assets/sizes.js` takes them.
[[nodiscard]] Json size_mapping(const catalog::Size& size);

} // namespace aircat::site
