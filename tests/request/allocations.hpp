#pragma once

#include <cstddef>

namespace aircat::request::test {

/// How often this program has called `operator new`.
[[nodiscard]] std::size_t allocations();

} // namespace aircat::request::test
