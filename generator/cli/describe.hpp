#pragma once

#include "usage/interface.hpp"

namespace CLI {
class App;
}

namespace aircat::cli {

/// The commands and options of a program as data.
[[nodiscard]] usage::Interface describe(const CLI::App& app);

} // namespace aircat::cli
