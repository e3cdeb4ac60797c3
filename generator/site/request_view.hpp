#pragma once

#include "site/places.hpp"

#include "json/json_fwd.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aircat::site {

/// A request as HTML for a `<pre>`: keys and values are marked, and what an input decides is a link
/// to that input's field in the form `form`. `templates/site/assets/request-view.js` does the same
/// in the page.
[[nodiscard]] std::string request_html(const Json& task, const std::vector<Place>& places,
                                       std::string_view form);

enum class Language : std::uint8_t { json, typescript, python };

/// A request as a literal of a language; TypeScript and Python make the taskUUID themselves.
[[nodiscard]] std::string request_literal(const Json& task, Language language);

} // namespace aircat::site
