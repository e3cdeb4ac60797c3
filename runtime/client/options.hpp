#pragma once

#include "aircat/client.hpp"

namespace aircat::client {

/// With everything filled in that was left out. Throws std::invalid_argument, without the key, for
/// what cannot work.
[[nodiscard]] ClientOptions completed(ClientOptions options);
[[nodiscard]] ClientOptions options_from_environment();

} // namespace aircat::client
