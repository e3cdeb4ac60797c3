#include "import/codes.hpp"

#include <array>

namespace aircat::importing {
namespace {

constexpr std::array all{CodeInfo{code::changed, "x", "x"}};

} // namespace

std::span<const CodeInfo> codes() {
  return all;
}

} // namespace aircat::importing
