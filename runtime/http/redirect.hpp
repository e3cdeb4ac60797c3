#pragma once

#include "http/http.hpp"
#include "http/url.hpp"

namespace aircat::http {

[[nodiscard]] bool is_redirect(const Head& answer);

/// The error when the redirect to the URL `to` must not be followed; `followed` is how many were.
[[nodiscard]] ErrorPointer refused(const Request& request, const Head& answer, const Origin& from,
                                   const std::string& to, int followed);

/// Whether the header must not travel to another host.
[[nodiscard]] bool is_private(const Header& header);

} // namespace aircat::http
